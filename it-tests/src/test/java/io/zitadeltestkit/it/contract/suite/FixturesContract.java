package io.zitadeltestkit.it.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.project.ProjectQuery;
import io.zitadeltestkit.client.user.UserQuery;
import io.zitadeltestkit.fixture.TestApplication;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithApplication;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithServiceUser;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** People, service users, projects and applications by annotation. */
@DisplayName("Fixtures")
@ZitadelTest
@WithUser(name = "minnie")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class FixturesContract {
  private static String ofTheFirstMethod = "";

  @Test
  @Order(1)
  @DisplayName("listed when the test sees them")
  void areListed(
      TestUser minnie,
      @WithUser(name = "daisy") TestUser daisy,
      @WithServiceUser(name = "robot") TestServiceUser robot,
      @WithProject(name = "invoices", roles = "reader") TestProject invoices,
      ZitadelClient zitadel) {
    ofTheFirstMethod = daisy.id();

    assertThat(zitadel.users().listAll(UserQuery.all()))
        .extracting(user -> user.id())
        .contains(minnie.id(), daisy.id(), robot.id());
    assertThat(zitadel.projects().listAll(ProjectQuery.all()))
        .extracting(project -> project.id())
        .contains(invoices.id());
  }

  @Test
  @Order(2)
  @DisplayName("those of a method are gone after it, those of the class are not")
  void areRemoved(TestUser minnie, ZitadelClient zitadel) {
    Soon.holds(() -> assertThat(zitadel.users().find(ofTheFirstMethod)).isEmpty());
    assertThat(zitadel.users().find(minnie.id())).isPresent();
  }

  @Test
  @Order(3)
  @DisplayName("an application has client id, secret and redirect URI")
  void applications(@WithApplication(name = "shop") TestApplication shop) {
    assertThat(shop.clientId()).isNotBlank();
    assertThat(shop.clientSecret()).isNotBlank();
    assertThat(shop.redirectUri()).isNotBlank();
  }
}
