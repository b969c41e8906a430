import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files of areas with the columns and as many rows as the national ones have. */
final class Divisions {

  static final List<String> FILES =
      List.of("provinces.csv", "cities.csv", "areas.csv", "streets.csv", "villages.csv");

  private static final List<String> HEADERS =
      List.of(
          "code,name",
          "code,name,provinceCode",
          "code,name,cityCode,provinceCode",
          "code,name,areaCode,provinceCode,cityCode",
          "code,name,streetCode,provinceCode,cityCode,areaCode");
  private static final int[] COUNTS = {31, 342, 2_978, 41_352, 620_573};
  private static final String[] FORMATS = {"%02d", "%02d", "%02d", "%03d", "%03d"};

  private Divisions() {}

  static void generate(Path directory) throws IOException {
    Files.createDirectories(directory);
    var above = List.of("");
    for (var level = 0; level < FILES.size(); level++) {
      var codes = new ArrayList<String>();
      try (var out =
          new PrintWriter(Files.newBufferedWriter(directory.resolve(FILES.get(level))))) {
        out.println(HEADERS.get(level));
        for (var index = 0; index < COUNTS[level]; index++) {
          var parent = above.get((int) ((long) index * above.size() / COUNTS[level]));
          var last = codes.isEmpty() ? "" : codes.getLast();
          var next =
              last.length() > 0 && last.startsWith(parent) ? last.substring(parent.length()) : "0";
          var number = Integer.parseInt(next) + (level == 0 && index == 0 ? 11 : 1);
          var code = parent + FORMATS[level].formatted(number);
          codes.add(code);
          out.println(row(level, code, parent));
        }
      }
      above = codes;
    }
  }

  private static String row(int level, String code, String parent) {
    var name = code + ",\"某某社区居民委员会" + code.substring(code.length() - 2) + "\"";
    return switch (level) {
      case 0 -> name;
      case 1 -> name + "," + parent;
      case 2 -> name + "," + parent + "," + parent.substring(0, 2);
      case 3 -> name + "," + parent + "," + parent.substring(0, 2) + "," + parent.substring(0, 4);
      default ->
          String.join(
              ",",
              name,
              parent,
              parent.substring(0, 2),
              parent.substring(0, 4),
              parent.substring(0, 6));
    };
  }
}
