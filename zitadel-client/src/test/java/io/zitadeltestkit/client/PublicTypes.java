package io.zitadeltestkit.client;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;

/** The types that users see. */
final class PublicTypes {
  static final String ROOT = "io.zitadeltestkit.client";

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private PublicTypes() {}

  static Stream<JavaClass> stream() {
    return CLASSES.stream()
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> !type.getPackageName().startsWith(ROOT + ".internal"));
  }

  static List<Class<?>> all() {
    return stream().<Class<?>>map(JavaClass::reflect).toList();
  }
}
