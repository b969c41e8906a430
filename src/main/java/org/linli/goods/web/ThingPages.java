package org.linli.goods.web;

import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.goods.GoodsManagement;
import org.linli.goods.GoodsReading;
import org.linli.goods.GoodsSheet;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.SheetDownload;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What keepers keep: added, described, counted, with what it went through (RES-8). */
@Controller
class ThingPages {

  private final GoodsManagement goods;
  private final GoodsReading reading;
  private final GoodsSheet sheet;
  private final Templates templates;

  ThingPages(GoodsManagement goods, GoodsReading reading, GoodsSheet sheet, Templates templates) {
    this.goods = goods;
    this.reading = reading;
    this.sheet = sheet;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/goods/desk/things")
  View list(Actor actor, Layout page, Paging paging) {
    return Screen.ok(templates.goodsThings(page, reading.kept(actor, paging)));
  }

  @GetMapping("/c/{community}/goods/desk/things/sheet")
  ResponseEntity<byte[]> sheet(Actor actor, Layout page) {
    return SheetDownload.of(sheet.of(actor), page.text("goods.list.title") + ".xlsx");
  }

  @GetMapping("/c/{community}/goods/desk/things/new")
  View form(Actor actor, Layout page) {
    reading.requireKeeper(actor);
    return Screen.ok(templates.goodsForm(page, FormState.of(Map.of("pieces", "1"))));
  }

  @PostMapping("/c/{community}/goods/desk/things")
  View add(Actor actor, Layout page, Community community, FormState form) {
    try {
      return back(community, goods.add(actor, GoodsForms.add(form)));
    } catch (Invalid invalid) {
      return Screen.rejected(templates.goodsForm(page, form.rejected(invalid)));
    }
  }

  @GetMapping("/c/{community}/goods/desk/things/{thing:[0-9a-f]{8}-.*}")
  View file(Actor actor, Layout page, @PathVariable UUID thing) {
    return Screen.ok(file(actor, page, thing, FormState.empty(), FormState.empty()));
  }

  @PostMapping("/c/{community}/goods/desk/things/{thing}")
  View describe(
      Actor actor, Layout page, Community community, @PathVariable UUID thing, FormState form) {
    try {
      goods.describe(actor, thing, GoodsForms.describe(form));
      return back(community, thing);
    } catch (Invalid invalid) {
      return Screen.rejected(file(actor, page, thing, form.rejected(invalid), FormState.empty()));
    }
  }

  @PostMapping("/c/{community}/goods/desk/things/{thing}/stock")
  View changeStock(
      Actor actor, Layout page, Community community, @PathVariable UUID thing, FormState form) {
    try {
      goods.changeStock(actor, thing, GoodsForms.stock(form));
      return back(community, thing);
    } catch (Invalid invalid) {
      return Screen.rejected(file(actor, page, thing, FormState.empty(), form.rejected(invalid)));
    }
  }

  /**
   * @param said of the description, where it was rejected
   * @param stock of the change of pieces
   */
  private JteModel file(Actor actor, Layout page, UUID thing, FormState said, FormState stock) {
    var file = reading.file(actor, thing);
    var form = said.errors().isEmpty() ? GoodsForms.of(file.kept().thing()) : said;
    return templates.goodsFile(page, file, form, stock);
  }

  private static View back(Community community, UUID thing) {
    return Redirect.to(community.path() + "/goods/desk/things/" + thing);
  }
}
