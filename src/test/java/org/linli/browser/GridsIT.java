package org.linli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Grids are drawn by finger, by keyboard and without scripts, and residents find theirs (ORG-1).
 */
class GridsIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final String DRAW = "画网格或上传";
  private static final String CORNERS = "拐角坐标";

  @ParameterizedTest
  @EnumSource(Mode.class)
  void clicksMakeAGridThatResidentsSee(Mode mode) {
    var door = door(mode);
    var worker = door.worker();
    var name = "点出的网格 " + mode.button;
    worker.follow("网格").reads("网格和网格员").follow(DRAW).reads(DRAW).inspect("80-draw-empty");
    for (var spot : List.of(at(.06, .1), at(.3, .1), at(.9, .9), at(.3, .3))) {
      click(worker, spot);
    }
    worker.page.getByText("退回一个拐角").click();
    assertThat(corners(worker)).hasSize(3);
    click(worker, at(.06, .3));
    worker.inspect("81-draw").type("网格名称", name).press("保存网格").sees(name).inspect("82-grids");
    var grids = mode == Mode.ELDER ? "请人帮我办" : "我家归哪个网格";
    var resident = door.resident().follow(grids).reads("网格和网格员").sees(name);
    resident.type("您住哪栋楼", "没有这栋楼").press("查一查").sees("没有找到").inspect("83-which");
  }

  @Test
  void arrowKeysMakeAGrid() {
    var worker = door(Mode.NORMAL).worker();
    worker.follow("网格").follow(DRAW);
    for (var stop = 0; stop < 60 && !drawing(worker); stop++) {
      worker.page.keyboard().press("Tab");
    }
    assertThat(drawing(worker)).as("the tab key comes to the map").isTrue();
    keys(worker, "Enter", "ArrowRight", "ArrowRight", "ArrowRight", "Enter", "ArrowDown", "Space");
    keys(worker, "ArrowDown", "ArrowDown", "Enter", "ArrowUp", "Enter", "Backspace");
    assertThat(corners(worker)).hasSize(4);
    worker.inspect("84-draw-by-keyboard");
    worker.type("网格名称", "键盘画的网格").press("保存网格").sees("键盘画的网格");
  }

  /** What was typed stays where it is refused, and without a script it can be sent as well. */
  @Test
  void coordinatesMakeAGridWithoutScripts() {
    var worker =
        new DemoDoor(() -> BROWSER.visitorWithoutScripts(Installation.demo().url(), Mode.NORMAL))
            .worker()
            .expecting(422);
    worker.follow("网格").follow(DRAW);
    assertThat(worker.page.getByText("退回一个拐角").isVisible()).isFalse();
    var crossed = coordinates(worker, "100 100", "200 200", "200 100", "100 200");
    worker.type("网格名称", "填出的网格").type(CORNERS, crossed).press("保存网格").sees("自己和自己交叉了");
    assertThat(worker.field(CORNERS).inputValue()).isEqualTo(crossed);
    worker.type(CORNERS, coordinates(worker, "100 100", "200 100", "200 200", "100 200"));
    worker.press("保存网格").reads("网格和网格员").sees("填出的网格");
  }

  @Test
  void filesWithBadShapesAreRefusedInPlainWords() {
    var worker = door(Mode.NORMAL).worker().expecting(422);
    worker.follow("网格").follow(DRAW);
    upload(worker, "不是 JSON").sees("读不出图形").inspect("85-refused");
    upload(worker, " ".repeat(1_000_001)).sees("文件最大 1 MB");
    upload(worker, feature("Point", "[114.3,30.6]")).sees("第 1 个图形不是 Polygon");
    upload(worker, feature("MultiPolygon", "[]")).sees("至少要有三个拐角");
    upload(worker, polygon("[[114,30],[114.01,30.01],[114.01,30],[114,30.01],[114,30]]"))
        .sees("自己和自己交叉了");
    upload(worker, polygon("[[30,114],[30,114.01],[30.01,114.01],[30,114]]")).sees("写反了");
    upload(worker, polygon("[[2,48],[2.1,48],[2.1,48.1],[2,48]]")).sees("不在国内");
    var square = "[[114,30],[114.01,30],[114.01,30.01],[114,30]]";
    upload(worker, polygon(square + ",[[115,30],[115.01,30],[115.01,30.01],[115,30]]"))
        .sees("空洞不在边界里面");
    worker.follow("网格和网格员").follow(DRAW);
    uploadPlan(worker, polygon("[[9e6,9e6],[9.1e6,9e6],[9.1e6,9.1e6],[9e6,9e6]]")).sees("公里");
    worker.follow("网格和网格员").reads("网格和网格员");
    assertThat(worker.page.locator("main").textContent()).doesNotContain("传来的网格");
  }

  private static DemoDoor door(Mode mode) {
    return new DemoDoor(() -> BROWSER.inspector(Installation.demo().url(), mode));
  }

  private static double[] at(double across, double down) {
    return new double[] {across, down};
  }

  private static void click(Visitor visitor, double[] spot) {
    var map = visitor.page.locator("svg.map");
    var box = map.boundingBox();
    map.click(new Locator.ClickOptions().setPosition(box.width * spot[0], box.height * spot[1]));
  }

  private static void keys(Visitor visitor, String... keys) {
    Stream.of(keys).forEach(visitor.page.keyboard()::press);
  }

  private static boolean drawing(Visitor visitor) {
    return (boolean) visitor.page.evaluate("document.activeElement.matches('svg.map')");
  }

  private static List<String> corners(Visitor visitor) {
    return visitor.field(CORNERS).inputValue().lines().toList();
  }

  /** Coordinates of places on the sheet, whichever kind the others have. */
  private static String coordinates(Visitor visitor, String... places) {
    var map = visitor.page.locator("svg.map");
    return Stream.of(places)
        .map(place -> place.split(" "))
        .map(
            place ->
                String.format(
                    Locale.ROOT,
                    "%.6f,%.6f",
                    number(map, "west") + Double.parseDouble(place[0]) / number(map, "scale-x"),
                    number(map, "north") - Double.parseDouble(place[1]) / number(map, "scale-y")))
        .collect(Collectors.joining("\n"));
  }

  private static double number(Locator map, String name) {
    return Double.parseDouble(map.getAttribute("data-" + name));
  }

  private static Visitor upload(Visitor visitor, String text) {
    visitor.page.locator("form[enctype] [name=planar]").uncheck();
    return send(visitor, text);
  }

  private static Visitor uploadPlan(Visitor visitor, String text) {
    visitor.page.locator("form[enctype] [name=planar]").check();
    return send(visitor, text);
  }

  private static Visitor send(Visitor visitor, String text) {
    var file =
        new FilePayload(
            "网格.geojson", "application/geo+json", text.getBytes(StandardCharsets.UTF_8));
    visitor.field("GeoJSON 文件").setInputFiles(file);
    return visitor.press("上传画图软件导出的文件");
  }

  private static String polygon(String rings) {
    return feature("Polygon", "[" + rings + "]");
  }

  private static String feature(String type, String coordinates) {
    return """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"传来的网格"},
        "geometry":{"type":"%s","coordinates":%s}}]}
        """
        .formatted(type, coordinates);
  }
}
