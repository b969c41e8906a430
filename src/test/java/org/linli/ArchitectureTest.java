package org.linli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.platform.NightlyJob;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The rules of the house that a machine can check. */
@AnalyzeClasses(packages = "org.linli", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule webNeverTouchesTheDatabase =
      noClasses()
          .that()
          .resideInAPackage("org.linli.*..web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule timeComesFromTheClock =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule oneClock =
      noClasses()
          .that()
          .doNotHaveSimpleName("PlatformConfiguration")
          .should()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone");

  /** One community in which it fails must not keep the others from it. */
  @ArchTest
  static final ArchRule nightlyWorkGoesFromCommunityToCommunityInOneWay =
      noClasses()
          .that()
          .implement(NightlyJob.class)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(TransactionTemplate.class);

  @ArchTest
  static final ArchRule chanceIsSecure =
      noClasses()
          .should()
          .callConstructor(Random.class)
          .orShould()
          .callMethod(Math.class, "random");

  @ArchTest
  static final ArchRule nothingIsInjectedIntoFields =
      fields().should().notBeAnnotatedWith(Autowired.class);

  @ArchTest
  static final ArchRule handlersAreNotPublic =
      classes()
          .that()
          .areAnnotatedWith("org.springframework.stereotype.Controller")
          .or()
          .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
          .should()
          .notBePublic();

  @ArchTest
  static final ArchRule repositoriesAreNotPublic =
      classes()
          .that()
          .areAnnotatedWith("org.springframework.stereotype.Repository")
          .should()
          .notBePublic();

  /** A facade without a transaction would run without the scope that the transaction sets. */
  @ArchTest
  static final ArchRule facadesForActorsAreTransactional =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Service.class)
          .and()
          .arePublic()
          .and()
          .haveRawParameterTypes(
              DescribedPredicate.describe(
                  "an actor or a scope first",
                  types ->
                      !types.isEmpty()
                          && (types.getFirst().isEquivalentTo(Actor.class)
                              || types.getFirst().isEquivalentTo(Scope.class))))
          .should()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(Transactional.class)
          .orShould()
          .beAnnotatedWith(Transactional.class);

  @ArchTest
  static final ArchRule onlyJdbcClientSpeaksSql =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.linli.postgres..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.springframework.jdbc.core.JdbcTemplate");

  @ArchTest
  static final ArchRule everyConnectionIsGivenBack =
      noClasses()
          .should()
          .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
          .because("outside of a transaction an open stream keeps its connection for good");

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      noClasses()
          .that()
          .doNotHaveSimpleName("ScopedTransactionManager")
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Dto")
          .orShould()
          .haveSimpleNameEndingWith("Entity")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager");

  @ArchTest
  static final ArchRule kernelIsPlainJava =
      noClasses()
          .that()
          .resideInAPackage("org.linli.kernel..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.jdbc..", "org.springframework.web..");
}
