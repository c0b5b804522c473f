package io.zitadeltestkit.spring;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The properties that an application or its test has set, in any spelling: {@code issuerUri} in
 * YAML, {@code audiences[0]}, or an environment variable.
 */
final class GivenProperties {
  private final Iterable<ConfigurationPropertySource> sources;

  GivenProperties(ConfigurableEnvironment environment) {
    sources = ConfigurationPropertySources.from(environment.getPropertySources());
  }

  /** {@return whether a property, or one nested in it, is set} */
  boolean has(String property) {
    ConfigurationPropertyName name = ConfigurationPropertyName.of(property);
    for (ConfigurationPropertySource source : sources) {
      if (source.getConfigurationProperty(name) != null
          || source.containsDescendantOf(name) == ConfigurationPropertyState.PRESENT) {
        return true;
      }
    }
    return false;
  }
}
