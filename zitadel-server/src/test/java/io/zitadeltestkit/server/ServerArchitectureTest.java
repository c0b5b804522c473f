package io.zitadeltestkit.server;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The types that packages of the program share, and the dependencies between the packages. */
final class ServerArchitectureTest {
  private static final String ROOT = "io.zitadeltestkit.server";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** The program has no API: a type is public only if another of its packages uses it. */
  @Test
  void onlyTheseTypesArePublic() {
    assertThat(
            CLASSES.stream()
                .filter(ServerArchitectureTest::isPublic)
                .map(JavaClass::getName)
                .map(name -> name.substring(ROOT.length() + 1))
                .sorted())
        .containsExactly(
            "cli.Main",
            "container.ContainerPage",
            "container.ContainerZitadel",
            "container.ImageNames",
            "desk.GitIgnore",
            "desk.UpCommand",
            "doctor.DoctorCommand",
            "remote.CommandFailure",
            "remote.CommandOutput",
            "remote.EnvFile",
            "remote.PortOption",
            "remote.ReleaseOption",
            "remote.Remote",
            "remote.Remote$Answer",
            "remote.Surroundings",
            "store.Initialisation",
            "store.Keeper",
            "store.PostgresSettings",
            "store.PostgresSettings$Login",
            "store.PostgresStore",
            "store.PostgresStore$Setup",
            "store.StoreException",
            "token.DecodeCommand",
            "token.LoginCommand",
            "token.TokenCommand");
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ServerArchitectureTest::isPublic).orElse(true);
  }
}
