/**
 * Zitadel for Spring Boot's tests: {@code @ZitadelTest} beside {@code @SpringBootTest} configures
 * the application. Tokens for tests without a server, and the server as a bean.
 */
@NullMarked
package io.zitadeltestkit.spring;

import org.jspecify.annotations.NullMarked;
