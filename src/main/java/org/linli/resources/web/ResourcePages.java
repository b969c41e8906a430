package org.linli.resources.web;

import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.DrawnGrid;
import org.linli.directory.GridManagement;
import org.linli.directory.web.GridMap;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceSearch;
import org.linli.resources.StartingPoint;
import org.linli.web.Layout;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What everybody sees of resources: list and map, and a page for each (RES-2). */
@Controller
class ResourcePages {

  private final ResourceReading reading;
  private final GridManagement grids;
  private final Templates templates;

  ResourcePages(ResourceReading reading, GridManagement grids, Templates templates) {
    this.reading = reading;
    this.grids = grids;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/resources")
  View list(
      Scope scope,
      Layout page,
      Community community,
      Paging paging,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String free,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String near,
      @RequestParam(defaultValue = "") String within) {
    var drawn = grids.mapWithBuildings(scope);
    var places = StartingPoint.of(drawn);
    var search = ResourceSearch.of(kind, category, free, q).around(places, near, within);
    var listed = reading.listed(scope, community, search, paging);
    return Screen.ok(
        templates.resourcesList(
            page,
            listed,
            search,
            reading.categories(community),
            places,
            reading.walks(community),
            GridMap.of(drawn.stream().map(DrawnGrid::outline).toList())));
  }

  @GetMapping("/c/{community}/resources/{resource:[0-9a-f]{8}-.*}")
  View show(Scope scope, Layout page, Community community, @PathVariable UUID resource) {
    var shown = reading.show(scope, community, resource);
    var story = reading.story(scope, community, resource);
    return Screen.ok(templates.resourcesShow(page, shown, story, GridMap.of(grids.map(scope))));
  }
}
