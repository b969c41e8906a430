package org.linli.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes what handlers take by type in the words of HTTP. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
  private static final String TOKEN = "token";
  private static final String SESSION = "session";
  private static final Map<String, String> VARIABLES =
      Map.ofEntries(
          Map.entry("area", "12-digit code of the street, district, city or province"),
          Map.entry("community", "12-digit code of the community"),
          Map.entry("number", "number of the need, such as 2026-000318"),
          Map.entry("project", "number of the project, such as 2026-000012"),
          Map.entry("proposal", "number of the proposal, such as 2026-000007"),
          Map.entry("ballot", "number of the ballot, such as 2026-000003"),
          Map.entry("pact", "number of the pact, such as 2026-000001"),
          Map.entry("purchase", "number of the purchase, such as 2026-000001"),
          Map.entry("payment", "number of the payment, such as 2026-000001"),
          Map.entry("budget", "number of the budget round, such as 2026-000002"),
          Map.entry("jury", "number of the jury, such as 2026-000001"));

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(
            Actor.class,
            Scope.class,
            Community.class,
            Neighbour.class,
            Paging.class,
            ShortNumber.class,
            Visitor.class)
        .replaceWithSchema(ShortNumber.class, new StringSchema().example("2026-000318"));
  }

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Linli")
                .version("1")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0"))
                .description(
                    "Errors are application/problem+json with a stable code. Programs send the"
                        + " token of their integration as a bearer. Pages send the session cookie"
                        + " and, to write, the value of the cookie XSRF-TOKEN in the header"
                        + " X-XSRF-TOKEN. Whoever writes sends a fresh Idempotency-Key."))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSecuritySchemes(
                    SESSION,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("SESSION")))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN))
        .addSecurityItem(new SecurityRequirement().addList(SESSION))
        .addSecurityItem(new SecurityRequirement());
  }

  @Bean
  OpenApiCustomizer parametersByType() {
    return api ->
        api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach(describing(path)));
  }

  private static BiConsumer<PathItem.HttpMethod, Operation> describing(String path) {
    return (method, operation) -> {
      VARIABLE
          .matcher(path)
          .results()
          .map(match -> match.group(1))
          .filter(name -> !knows(operation, name))
          .forEach(name -> operation.addParametersItem(variable(name)));
      if (method == PathItem.HttpMethod.POST) {
        operation.addParametersItem(idempotencyKey());
      }
    };
  }

  private static boolean knows(Operation operation, String name) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(known -> known.getName().equals(name));
  }

  private static Parameter variable(String name) {
    return new PathParameter()
        .name(name)
        .required(true)
        .schema(new StringSchema())
        .description(
            Objects.requireNonNull(VARIABLES.get(name), () -> "Describe {" + name + "} here"));
  }

  private static Parameter idempotencyKey() {
    return new HeaderParameter()
        .name("Idempotency-Key")
        .required(true)
        .schema(new StringSchema().minLength(8).maxLength(128))
        .description("Same key and body, same answer; kept for 24 hours");
  }
}
