package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.util.ApplicationModulesExporter;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.Options;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Modules use each other as they declare, and never upwards. */
class ModularityTest {

  private static final boolean WRITE = "write".equals(System.getProperty("linli.modules"));

  private static final Path METADATA =
      Path.of("src/main/resources/META-INF/spring-modulith/application-modules.json");

  private final ApplicationModules modules = ApplicationModules.of(Application.class);

  @Test
  void modulesUseEachOtherAsTheyDeclare() {
    modules.verify();
  }

  /**
   * The platform reads the order of modules from this file at start-up; working it out from the
   * classes would cost four seconds of CPU every time.
   */
  @Test
  void metadataIsUpToDate() throws IOException {
    var json = new ApplicationModulesExporter(modules).toJson() + "\n";
    if (WRITE) {
      Files.createDirectories(METADATA.getParent());
      Files.writeString(METADATA, json);
    }
    assertThat(inOneOrder(Files.readString(METADATA)))
        .as("./mvnw test -Dtest=ModularityTest -Dlinli.modules=write")
        .isEqualTo(inOneOrder(json));
  }

  /** Modules stand in their order; what each says comes in whatever order classes are read. */
  private static String inOneOrder(String json) {
    var modules = JsonMapper.shared().readTree(json);
    return modules
        .propertyStream()
        .map(module -> module.getKey() + " = " + plain(module.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String plain(JsonNode node) {
    var inside =
        node.isObject()
            ? node.propertyStream().map(each -> each.getKey() + ": " + plain(each.getValue()))
            : node.valueStream().map(ModularityTest::plain);
    return node.isContainer() ? inside.sorted().toList().toString() : node.toString();
  }

  /**
   * Drawn anew on request alone: it takes minutes, and the order of lines differs from run to run.
   */
  @Test
  void everyModuleIsDrawn() throws IOException {
    if (WRITE) {
      new Documenter(modules, Options.defaults().withOutputFolder("docs/modules"))
          .writeModulesAsPlantUml()
          .writeIndividualModulesAsPlantUml()
          .writeModuleCanvases();
    }
    var all = Files.readString(Path.of("docs/modules/components.puml"));
    assertThat(modules).allSatisfy(module -> assertThat(drawing(module)).isNotEmptyFile());
    // One that stands alone is drawn alone.
    assertThat(modules)
        .filteredOn(module -> !module.getDirectDependencies(modules).isEmpty())
        .allSatisfy(module -> assertThat(all).contains("\"" + module.getDisplayName() + "\""));
  }

  private static Path drawing(ApplicationModule module) {
    return Path.of("docs/modules", "module-" + module.getIdentifier() + ".puml");
  }
}
