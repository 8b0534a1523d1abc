"""The screens, one a file. Each names in ``GUIDE`` what F1 says about it."""
