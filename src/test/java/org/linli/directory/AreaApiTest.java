package org.linli.directory;

import static org.hamcrest.Matchers.endsWith;
import static org.linli.testing.FormToken.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Areas, local areas and grids over JSON (ORG-1). */
@IntegrationTest
class AreaApiTest {

  @Autowired private MockMvc mvc;
  @Autowired private Town town;
  @Autowired private GridManagement grids;

  private Community community;
  private Actor worker;
  private Actor administrator;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    administrator = town.actor(Community.ROOT, "administrator");
  }

  @Test
  void areaIsRenamedOverJsonAndItsHistorySaysSo() throws Exception {
    var area = "/api/directory/areas/" + community.code();
    send(administrator, area + "/rename", "{\"name\":\"改名社区\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.code").value(community.code()));
    read(administrator, area + "/history")
        .andExpect(jsonPath("$[0].kind").value("renamed"))
        .andExpect(jsonPath("$[0].newName").value("改名社区"));
    read(administrator, "/api/directory/areas/000000000000?find=" + community.code())
        .andExpect(jsonPath("$.children[0].name").value("改名社区"));
  }

  @Test
  void whatTheTreeRefusesIsAProblemWithItsCode() throws Exception {
    var merge = "/api/directory/areas/" + community.code() + "/merge";
    send(administrator, merge, "{\"into\":\"%s\"}".formatted(community.code()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value("directory.level-differs"));
    send(worker, merge, "{\"into\":\"42\"}").andExpect(status().isForbidden());
  }

  @Test
  void gridsAreGeoJsonForEverybodyWithTheirHoles() throws Exception {
    var around = "[[0,0],[9,0],[9,9],[0,9],[0,0]]";
    var hole = "[[2,2],[3,2],[3,3],[2,2]]";
    var apart = "[[20,0],[29,0],[29,9],[20,0]]";
    var upload =
        """
        {"features":[{"properties":{"name":"第一网格"},"geometry":
        {"type":"MultiPolygon","coordinates":[[%s,%s],[%s]]}}]}
        """
            .formatted(around, hole, apart);
    grids.upload(worker, upload.getBytes(StandardCharsets.UTF_8), "name", true);
    mvc.perform(get("/api" + community.path() + "/directory/grids"))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("application/geo+json"))
        .andExpect(jsonPath("$.type").value("FeatureCollection"))
        .andExpect(jsonPath("$.features[0].properties.name").value("第一网格"))
        .andExpect(jsonPath("$.features[0].geometry.type").value("MultiPolygon"))
        .andExpect(jsonPath("$.features[0].geometry.coordinates.length()").value(2))
        .andExpect(jsonPath("$.features[0].geometry.coordinates[0].length()").value(2));
  }

  @Test
  void buildingIsMadeFilledAndClosedOverJson() throws Exception {
    var lists = "/api" + community.path() + "/directory";
    send(worker, lists + "/buildings", "{\"name\":\"5栋\",\"grid\":\"\"}")
        .andExpect(status().isOk());
    var places = read(worker, lists + "/buildings").andReturn().getResponse().getContentAsString();
    var id = places.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    var scheme = "{\"units\":\"2\",\"floors\":\"3\",\"doors\":\"2\",\"basements\":\"1\"}";
    for (var made : new int[] {16, 0}) {
      send(worker, lists + "/buildings/" + id + "/dwellings", scheme)
          .andExpect(jsonPath("$.dwellings").value(made));
    }
    send(worker, lists + "/places/" + id + "/close", "{\"cause\":\"merged\",\"version\":\"0\"}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value(endsWith("invalid")));
    send(worker, lists + "/places/" + id + "/close", "{\"cause\":\"mistake\",\"version\":\"0\"}")
        .andExpect(jsonPath("$.closed").value(true));
  }

  private ResultActions read(Actor reader, String path) throws Exception {
    return mvc.perform(get(path).with(authentication(Town.token(reader.accountId()))));
  }

  private ResultActions send(Actor sender, String path, String body) throws Exception {
    return mvc.perform(
        post(path)
            .with(authentication(Town.token(sender.accountId())))
            .with(csrf())
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }
}
