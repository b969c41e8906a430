package org.linli.directory.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Writes XLSX files of invented people for tests and benches. */
public final class Sheets {

  /** Headings of the register of people. */
  public static final List<String> PEOPLE =
      List.of(
          "编号",
          "姓名",
          "电话",
          "证件种类",
          "证件号码",
          "性别",
          "出生日期",
          "迁入日期",
          "楼栋",
          "单元",
          "房号",
          "户号",
          "与户代表关系",
          "专有面积（平方米）",
          "面积来源",
          "产权",
          "份额");

  private Sheets() {}

  /** A sheet of people with the headings of the template. */
  public static byte[] of(List<List<String>> rows) {
    return of(PEOPLE, rows);
  }

  /** A sheet with other headings. */
  public static byte[] of(List<String> headings, List<List<String>> rows) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      var sheet = book.newWorksheet("居民名册");
      var all = new ArrayList<List<String>>();
      all.add(headings);
      all.addAll(rows);
      for (var row = 0; row < all.size(); row++) {
        for (var column = 0; column < all.get(row).size(); column++) {
          sheet.value(row, column, all.get(row).get(column));
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** A row: number, name, phone, document, building, unit, door, relation, ownership, share. */
  public static List<String> row(String... cells) {
    return List.of(
        cells[0], cells[1], cells[2], "", cells[3], "", "", "", cells[4], cells[5], cells[6], "",
        cells[7], "", "", cells[8], cells[9]);
  }

  /**
   * A resident ID with a right check character: of nobody, in an area code that is not assigned.
   */
  public static String document(int index) {
    var body = "100000" + "1990" + String.format("%02d%02d", 1 + index / 28 % 12, 1 + index % 28);
    var number = body + String.format("%03d", index / 336 % 1000);
    var sum = 0;
    for (var digit = 0; digit < 17; digit++) {
      sum = (sum + number.charAt(digit) - '0') * 2 % 11;
    }
    return number + "10X98765432".charAt(sum);
  }
}
