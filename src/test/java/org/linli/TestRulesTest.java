package org.linli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.linli.testing.FormToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

/** The rules of the house for the tests themselves. */
@AnalyzeClasses(packages = "org.linli")
class TestRulesTest {

  /** See {@link FormToken}: tests share a platform, so none changes it for the others. */
  @ArchTest
  static final ArchRule noTestReplacesTheTokensOfThePlatform =
      noClasses().should().callMethod(SecurityMockMvcRequestPostProcessors.class, "csrf");
}
