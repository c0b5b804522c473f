package io.zitadeltestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** An older JUnit is refused with a message. */
final class JUnitVersionTest {
  private static final String WHAT_TO_DO =
      ". Raise it: with Spring Boot's parent by the property <junit-jupiter.version>5.14.4</junit-jupiter.version> (in Gradle ext['junit-jupiter.version'] = '5.14.4'), elsewhere by importing the BOM org.junit:junit-bom:5.14.4, which sets all of JUnit's modules.";

  @Test
  void versionOfThisBuildIsNewEnough() {
    JUnitVersion.require();
  }

  @Test
  void olderVersionIsNamed() {
    assertThat(JUnitVersion.problem(name -> false, Optional.of("5.12.2")))
        .hasValue(
            "zitadel-testkit needs JUnit Jupiter 5.14 or newer, and the class path has 5.12.2"
                + WHAT_TO_DO);
    assertThat(JUnitVersion.problem(name -> false, Optional.empty()))
        .hasValue(
            "zitadel-testkit needs JUnit Jupiter 5.14 or newer, and the class path has an older one"
                + WHAT_TO_DO);
    assertThat(JUnitVersion.problem(name -> true, Optional.empty())).isEmpty();
  }

  /** Loads the extension anew, without the classes that JUnit 5.9 lacks. */
  private static final class OldJUnit extends ClassLoader {
    private static final Set<String> MISSING =
        Set.of(
            "org.junit.jupiter.api.extension.ExtensionContext$StoreScope",
            "org.junit.jupiter.api.extension.TestInstantiationAwareExtension",
            "org.junit.jupiter.api.extension.TestInstantiationAwareExtension$ExtensionContextScope",
            "org.junit.jupiter.api.extension.AnnotatedElementContext");

    OldJUnit() {
      super(JUnitVersionTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (MISSING.contains(name)) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith("io.zitadeltestkit.junit.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? define(name) : loaded;
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Test
  void extensionLoadsOnOlderVersionsAndRefusesThem() throws Exception {
    Class<?> type = new OldJUnit().loadClass(ZitadelExtension.class.getName());
    assertThat(type).isNotSameAs(ZitadelExtension.class);
    Object extension = type.getConstructor().newInstance();
    ExtensionContext context = unasked(ExtensionContext.class);
    ParameterContext parameter = unasked(ParameterContext.class);

    assertThatThrownBy(() -> ((BeforeAllCallback) extension).beforeAll(context))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageStartingWith(
            "zitadel-testkit needs JUnit Jupiter 5.14 or newer, and the class path has ")
        .hasMessageEndingWith(WHAT_TO_DO);
    // Constructors of classes with one instance get their parameters before that.
    assertThatThrownBy(() -> ((ParameterResolver) extension).resolveParameter(parameter, context))
        .hasMessageStartingWith("zitadel-testkit needs JUnit Jupiter 5.14 or newer");
  }

  private static <T> T unasked(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              throw new AssertionError(method + " is asked for first.");
            }));
  }
}
