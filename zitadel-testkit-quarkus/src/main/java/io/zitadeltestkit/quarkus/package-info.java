/**
 * Zitadel for Quarkus' tests: {@code @ZitadelTest} beside {@code @QuarkusTest}, and a test resource
 * that configures the application.
 */
@NullMarked
package io.zitadeltestkit.quarkus;

import org.jspecify.annotations.NullMarked;
