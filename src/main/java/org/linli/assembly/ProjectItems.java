package org.linli.assembly;

import java.util.Optional;
import java.util.function.Function;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.projects.FindingView;
import org.linli.projects.ProjectPage;
import org.linli.projects.ProjectReading;
import org.linli.projects.QuestionView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Projects, what was found at them, and what was asked about them (PROJ-4). */
@Configuration
class ProjectItems {

  private final ProjectReading projects;

  ProjectItems(ProjectReading projects) {
    this.projects = projects;
  }

  @Bean
  @Order(20)
  AgendaSource wholeProjects() {
    return source("PROJECT", project -> Optional.of(project.charter().aim()));
  }

  /** The latest finding that nobody closed. */
  @Bean
  @Order(21)
  AgendaSource findingsOfProjects() {
    return source(
        "FINDING",
        project ->
            project.watching().findings().stream()
                .filter(it -> it.closedAt().isEmpty())
                .findFirst()
                .map(FindingView::found));
  }

  /** The latest question of a questioning session 质询会. */
  @Bean
  @Order(22)
  AgendaSource questionsAboutProjects() {
    return source(
        "QUESTION",
        project -> project.watching().questions().stream().findFirst().map(QuestionView::question));
  }

  private AgendaSource source(String kind, Function<ProjectPage, Optional<String>> about) {
    return new AgendaSource() {
      @Override
      public String kind() {
        return kind;
      }

      @Override
      public Optional<Referenced> find(Actor actor, Community community, String reference) {
        return ShortNumber.parse(reference)
            .flatMap(number -> page(actor, community, number))
            .flatMap(page -> about.apply(page).map(words -> referenced(page, words)));
      }
    };
  }

  private static AgendaSource.Referenced referenced(ProjectPage page, String words) {
    var number = page.project().number();
    return new AgendaSource.Referenced(
        number.toString(), "/projects/" + number, page.project().title(), words);
  }

  private Optional<ProjectPage> page(Actor actor, Community community, ShortNumber number) {
    try {
      return Optional.of(projects.show(actor.scope(), community, number));
    } catch (Refused unknown) {
      if (unknown.code() != KernelError.NOT_FOUND) {
        throw unknown;
      }
      return Optional.empty();
    }
  }
}
