"""What "?" tells of a passage that is asked about alone."""

from __future__ import annotations

from .passage_groups import REST

ALONE = """\
  Enter  như dòng dưới nói
  2      xem, sửa bảng 2 rồi ghi;  2 các xã  câu 2 của ai;  1 2  ghi hai bảng
  k      giữ nguyên lời cả đoạn: k các xã;  k 2  chỉ câu 2
  w      bỏ, không in: chỉ là lời văn;  w 1 3  bỏ câu 1, 3;  t  bảng khác
  ??     mọi cách khác"""
ALONE_ALL = f"""\
  Enter  ghi các bảng đang hiện, có dấu ? cũng ghi, khi bảng nào cũng đủ, giữ
         mọi con số; chưa thì chỉ ghi bảng không có dấu ?, hay cho xem bảng đầu;
         đã ghi đủ, hay không có số, ngày, tên nào, thì xóa dòng nêu đoạn
  w      bỏ đoạn (hay phần còn lại của nó): chỉ là lời văn, không ghi, không in;
         vài câu của nó: w 1 3
  k      giữ nguyên lời, in ở kế hoạch của đơn vị; gõ luôn của ai: k các xã;
         một câu của nó: k 1, k 1 các xã; c1+2: cấp thứ 1 và 2 của kế hoạch
  số     xem, sửa rồi ghi vào bảng có số ấy: chỉ hỏi chỗ còn thiếu;
         ghi nhiều bảng thì như: 1 2; 2-7; tất cả: *
  t      ghi vào bảng khác: chọn loại, biết số của loại thì gõ luôn, như: t10;
         một cấp, cả câu: t các xã: Hội nghị …; quý II/2026; ½ ngày; 100-150
  s      mở tệp ở dữ kiện cùng mục đã ghi; chưa có thì ở dòng nêu đoạn này
{REST}"""
