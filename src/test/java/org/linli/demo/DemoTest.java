package org.linli.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.linli.testing.IntegrationTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** The demonstration with one database for all its tests, which {@link FilledTowns} fills. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@ActiveProfiles({"test", "demo"})
@TestPropertySource(properties = "linli.directory=target/test-data")
@Import(FilledTowns.class)
@interface DemoTest {}
