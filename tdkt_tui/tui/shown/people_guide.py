"""What the help says of the list of people, and of how it is cleaned."""

from __future__ import annotations

THE_LIST = (
    "Danh sách đại biểu của hồ sơ. Phím mũi tên đi từng ô, PgUp PgDn từng trang, Home End về hai đầu; ô đang chọn "
    "hiện trọn ở dưới bảng.\n\n"
    "Enter sửa ô: Enter lần nữa giữ và xuống dòng, Tab giữ và sang ô sau, Esc bỏ. Mỗi ô giữ xong là đã ghi vào hồ "
    "sơ; F6 hoàn tác, F7 làm lại. n thêm người sau dòng đang chọn, Delete bỏ người ấy, hoặc mọi người đã đánh dấu. "
    "Thấy người khác sửa cùng ô thì tdkt hỏi giữ bản nào.\n\n"
    "/ lọc khi gõ, không cần dấu: “sở y tế” tìm ở mọi cột, “đơn vị: sở y tế; tư cách: khách” tìm theo cột. s xếp "
    "theo cột đang chọn, bấm nữa để xếp ngược, lần thứ ba về thứ tự của danh sách. f tới ô có sai sót kế tiếp. "
    "t xem những cặp dòng có thể là một người, đặt cạnh nhau để quyết định.\n\n"
    "i nhập tệp, hoặc dán ngay tại đây bảng chép từ sổ tính, các dòng của thư: tdkt cho xem cách hiểu từng cột và "
    "mọi dòng trước khi nhập. c xem những ô nên sửa cách ghi, chọn từng ô rồi sửa một lượt.\n\n"
    "l mở các việc với danh sách: in danh sách, tình hình đại biểu, giấy mời và thư, phân bổ cho các đơn vị, đối "
    "chiếu với bảng phân bổ. m đánh dấu người đang chọn (dấu * trước họ tên) để chỉ in, chỉ gửi cho những người "
    "ấy; đang lọc cũng vậy.\n\n"
    "Dân tộc, tôn giáo, đảng viên, số căn cước, điện thoại được che; v hiện các cột ấy, v lần nữa che lại."
)
CLEANING = (
    "Những ô nên sửa cách ghi: hoa thường của họ tên, Ông, Bà trước tên, dấu thanh, tên đủ của danh hiệu, hình "
    "thức khen thưởng, đơn vị ghi khác hồ sơ. Mỗi dòng là một ô: đang ghi thế nào, sẽ ghi thế nào, vì sao.\n\n"
    "Phím cách (hoặc Enter) để nguyên một ô, bấm nữa để lại sửa; a làm thế với mọi ô cùng cột, cùng lý do. F4 sửa "
    "các ô còn dấu x, thành một bước; F6 lấy lại như cũ. Esc về, không sửa gì thêm.\n\n"
    "Người khác vừa sửa một trong các dòng thì chưa ô nào được sửa: tdkt nêu hai bản và đọc lại."
)
