package io.zitadeltestkit.spring;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * What an application or its test has set, in whatever spelling: {@code issuerUri} in YAML, {@code
 * audiences[0]}, or a variable of the process.
 */
final class GivenProperties {
  private final Iterable<ConfigurationPropertySource> sources;

  GivenProperties(ConfigurableEnvironment environment) {
    sources = ConfigurationPropertySources.from(environment.getPropertySources());
  }

  /** {@return whether a property is set, or one below it} */
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
