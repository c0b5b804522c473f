package io.zitadeltestkit.spring;

import io.zitadeltestkit.container.ZitadelContainer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.util.function.Supplier;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * Properties of a server that is a bean: for tests with a server of their own, and for {@code
 * spring-boot:test-run}, which starts an application with a Zitadel of its own.
 *
 * <pre>{@code
 * @TestConfiguration(proxyBeanMethods = false)
 * class LocalZitadel {
 *   @Bean
 *   ZitadelContainer zitadel() {
 *     return new ZitadelContainer();
 *   }
 *
 *   @Bean
 *   DynamicPropertyRegistrar zitadelProperties(ZitadelContainer zitadel) {
 *     return ZitadelProperties.of(zitadel);
 *   }
 * }
 * }</pre>
 *
 * <p>They are {@code zitadel.host}, {@code zitadel.pat} (the instance owner's) and {@code
 * spring.security.oauth2.resourceserver.jwt.issuer-uri}. Spring Boot decides whether there is a
 * resource server before beans are created: the application has to set some issuer, such as that of
 * production, which the bean replaces.
 */
public final class ZitadelProperties {
  private ZitadelProperties() {}

  /**
   * Returns the properties of a server in this JVM.
   *
   * @param server the server
   * @return a bean
   */
  public static DynamicPropertyRegistrar of(EmbeddedZitadel server) {
    return registrar(server::baseUrl, server::baseUrl, server::adminToken);
  }

  /**
   * Returns the properties of a container, which is started if necessary.
   *
   * @param container the container
   * @return a bean
   */
  public static DynamicPropertyRegistrar of(ZitadelContainer container) {
    return registry -> {
      container.start();
      registrar(container::getHttpUrl, container::getIssuer, container::getAdminToken)
          .accept(registry);
    };
  }

  private static DynamicPropertyRegistrar registrar(
      Supplier<String> host, Supplier<String> issuer, Supplier<String> token) {
    return registry -> {
      registry.add("zitadel.host", host::get);
      registry.add("zitadel.pat", token::get);
      registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer::get);
    };
  }
}
