package io.zitadeltestkit.it.benchmark;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.project.ProjectQuery;
import io.zitadeltestkit.client.user.UserQuery;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.ZitadelTest;
import io.zitadeltestkit.token.ZitadelTokens;
import java.util.Arrays;
import org.junit.jupiter.api.RepeatedTest;

/** A suite of 200 tests in 20 classes, each class with an organization, a project and people. */
public final class TwentyClasses {
  private TwentyClasses() {}

  /** {@return the classes} */
  public static Class<?>[] all() {
    return Arrays.stream(TwentyClasses.class.getDeclaredClasses())
        .filter(type -> type.getSuperclass() == Invoices.class)
        .toArray(Class<?>[]::new);
  }

  @ZitadelTest
  @WithProject(name = "invoices", roles = "reader")
  @WithUser(name = "owner", roles = "invoices:reader")
  abstract static class Invoices {
    @RepeatedTest(8)
    void peopleAreOfThisOrganization(
        @WithUser(name = "minnie") TestUser minnie,
        TestProject invoices,
        ZitadelClient zitadel,
        TestOrganization organization) {
      assertThat(zitadel.users().listAll(UserQuery.all()))
          .allSatisfy(user -> assertThat(user.organizationId()).isEqualTo(organization.id()))
          .extracting(user -> user.id())
          .contains(minnie.id());
      assertThat(zitadel.projects().listAll(ProjectQuery.all()))
          .extracting(project -> project.id())
          .containsExactly(invoices.id());
    }

    @RepeatedTest(2)
    void tokenHasTheRole(TestUser owner, TestProject invoices, ZitadelTokens tokens) {
      assertThatToken(tokens.of(owner).accessToken()).hasAudience(invoices).hasRole("reader");
    }
  }

  static final class C01 extends Invoices {}

  static final class C02 extends Invoices {}

  static final class C03 extends Invoices {}

  static final class C04 extends Invoices {}

  static final class C05 extends Invoices {}

  static final class C06 extends Invoices {}

  static final class C07 extends Invoices {}

  static final class C08 extends Invoices {}

  static final class C09 extends Invoices {}

  static final class C10 extends Invoices {}

  static final class C11 extends Invoices {}

  static final class C12 extends Invoices {}

  static final class C13 extends Invoices {}

  static final class C14 extends Invoices {}

  static final class C15 extends Invoices {}

  static final class C16 extends Invoices {}

  static final class C17 extends Invoices {}

  static final class C18 extends Invoices {}

  static final class C19 extends Invoices {}

  static final class C20 extends Invoices {}
}
