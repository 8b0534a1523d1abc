"""What "?" tells of the answers to a question on facts, by example, and "??" of all of them."""

from __future__ import annotations

GROUP = """\
  Enter  đúng như hiểu
  {row} …    sai: gõ giá trị đúng, như: {like}
         hay tên rồi giá trị: {row} thời hạn 5/6; {row} thời hạn - (bỏ); vài giá trị: cách nhau bằng ;
  x 2    bỏ dòng 2;  t  chọn trong danh sách;  t +  thêm điều còn thiếu;  g  giữ điều bị nêu !
  ??     mọi cách khác"""
GROUP_ALL = """\
  Enter  đúng như hiểu: xóa ghi chú “CHƯA XÁC NHẬN” của cả nhóm; còn LỖI, CẢNH BÁO
         thì hỏi lại
  2 …    giá trị đúng của dòng 2 (chỉ một dòng thì không cần số): một thời hạn, một
         số, ai, hay tên giá trị rồi giá trị, như: 2 thời hạn 5/6/2026; 2 phối hợp
         với Sở A; 2 kèm báo cáo; 2 số cá nhân -; vài dòng: 2 các xã; 3 tối đa 80;
         2-5 các xã; * các xã
  số     gõ lại một giá trị có đánh số, như: 2, hay cả giá trị: 2 15/3/2026
  t      chọn giá trị để gõ lại, “-” là bỏ giá trị; biết số thì gõ luôn: t 3 tháng 6
         một cấp thì gõ được cả câu: t Hội nghị …; quý II/2026; ½ ngày; 100-150
         t * mọi dòng một lần (t * 3 1), t 2-5 các dòng ấy; t + thêm một bảng mà chỗ
         này còn nói, cả cấp thì gõ luôn câu: t + các sở: Hội nghị …; quý II/2026
  s      sửa trong trình soạn thảo, mở đúng chỗ; lưu, thoát rồi xem lại nhóm này
  x      bỏ dữ kiện khỏi tệp (bản gốc không nói vậy); bảng nào dùng mã của nó thì hỏi
         tiếp; nhiều dữ kiện mà chỉ một dòng sai: x 3 bỏ dòng 3, l lấy lại
  g      chỗ bị nêu là do bản gốc ghi như vậy: giữ, chọn lý do ([[as_issued]])
  ✓      mọi chữ của dữ kiện là chữ của bản gốc; chữ nào chưa ở dữ kiện: “Lời khác”
  v      xem cả lời bản gốc của chỗ này, cả những câu đang thay bằng “…”, “[…]”, và
         mọi dòng không hiện lại sau khi sửa
  b      để sau;  l  lùi một nhóm;  q  nghỉ, điều đã trả lời vẫn còn"""
TOGETHER = """\
  Enter  đúng cả
  2 …    điều 2 sai: gõ giá trị đúng, như 2 các xã; 2 trước 5/6/2026; có vài dòng thì
         thêm số của dòng: 2 3 các xã
  2      xem riêng điều 2;  x 2  bỏ điều 2
  ??     mọi cách khác"""
TOGETHER_ALL = """\
  Enter  đúng cả: xóa ghi chú “CHƯA XÁC NHẬN” của mọi điều đang hiện
  số     điều ấy sai, hay chưa chắc: xem riêng, ở đó gõ lại, sửa, bỏ được
  2 …    gõ lại ngay một giá trị của điều 2: 2 thời hạn quý II/2026, 2 t 3 … (giá trị số 3);
         2 Sở A: việc ấy là của Sở A
  x 3    bỏ điều 3 khỏi tệp (bản gốc không nói vậy), sau khi cho xem; l lấy lại
  s      sửa trong trình soạn thảo, mở ở điều đầu tiên
  ✓      mọi chữ của dữ kiện là chữ của bản gốc; chữ nào chưa ở dữ kiện: “Lời khác”
  v      xem cả lời bản gốc, cả những câu đang thay bằng “…”, “[…]”
  b      để sau cả;  l  lùi một nhóm;  q  nghỉ, điều đã trả lời vẫn còn"""
LEVELS = """\
  Enter  xem lời của bản gốc từng cấp: ở đó mới xác nhận
  2 …    cấp 2 sai: 2 quý II/2026; ½ ngày; 100-150;  2 đơn vị xã; phường;
         2 từ 15/4 đến trước 15/6/2026;  2 trước 5/6; 3 tối đa 80: vài cấp
         2 150 (tối đa);  2 ít nhất 90;  2 đúng 90;  2 100-150
         2 hình thức Hội nghị …;  2 thời hạn - (bỏ);  2 riêng xã A: tối đa 80
  x 3    bỏ cấp 3;  gộp 3 vào 2;  + các sở: Hội nghị …; quý II/2026  thêm cấp
  tách 2: xã | doanh nghiệp  một dòng là hai cấp;  nhiều điều: 1 quý I/2025; x 3
  ??     mọi cách khác"""
LEVELS_ALL = """\
  Enter  xem lời của bản gốc từng cấp: ở đó mới xác nhận
  2 …    giá trị đúng của cấp 2: 2 thời hạn quý II/2020; 2 ngày ½; 2 số lượng 100-150;
         2 hình thức Hội nghị …; 2 đơn vị xã; phường; 2 thời hạn - (bỏ);
         2 người quyết định -; 2 tỷ lệ nữ ít nhất 30%;
         1 2 4 thời hạn quý II/2020; * ½ ngày (nhiều cấp một lần);
         cả câu: 2 Hội nghị …; quý II/2020; ½ ngày
  3 riêng Sở A, Sở B: tối đa 150   vài đơn vị của cấp 3 làm khác
  gộp 3 vào 2  hai dòng là một cấp: nhập đơn vị, giá trị; chỗ khác nhau thì hỏi
  tách 2: xã | doanh nghiệp, hợp tác xã   một dòng là nhiều cấp, cùng giá trị
  1 quý I/2025; 4 tối đa 150; x 3   nhiều điều một dòng, theo số đang thấy
  x 3    bỏ cấp 3 (không phải một cấp): lời của bản gốc được hỏi sau; l lấy lại
  +      thêm một cấp: + các sở: Hội nghị …; quý II/2020; 01 ngày
  v      xem lại cả bảng;  s  trình soạn thảo;  l  lùi;  q  nghỉ"""
