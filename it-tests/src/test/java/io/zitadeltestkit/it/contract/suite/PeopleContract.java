package io.zitadeltestkit.it.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.NotFoundException;
import io.zitadeltestkit.client.search.Page;
import io.zitadeltestkit.client.search.TextMatch;
import io.zitadeltestkit.client.user.HumanChange;
import io.zitadeltestkit.client.user.NewHuman;
import io.zitadeltestkit.client.user.User;
import io.zitadeltestkit.client.user.UserFilter;
import io.zitadeltestkit.client.user.UserQuery;
import io.zitadeltestkit.client.user.UserSort;
import io.zitadeltestkit.client.user.UserState;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.ZitadelTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("People")
@ZitadelTest
final class PeopleContract {
  private static final Duration WITHIN = Duration.ofSeconds(15);

  /** User names are unique in the whole instance, where other runs may have people too. */
  private static NewHuman person(TestOrganization org, String givenName, String familyName) {
    String name = givenName.toLowerCase(java.util.Locale.ROOT);
    return NewHuman.named(givenName, familyName)
        .username(name + "-" + org.id())
        .verifiedEmail(name + "@acme.example")
        .in(org.id());
  }

  @Test
  @DisplayName("created, and read at once")
  void read(ZitadelClient zitadel, TestOrganization org) {
    String id = zitadel.users().create(person(org, "Minnie", "Mouse")).id();

    User minnie = zitadel.users().get(id);

    assertThat(minnie.isHuman()).isTrue();
    assertThat(minnie.isActive()).isTrue();
    assertThat(minnie.email()).isEqualTo("minnie@acme.example");
    assertThat(minnie.organizationId()).isEqualTo(org.id());
    assertThat(minnie.loginNames()).contains(minnie.preferredLoginName());
  }

  @Test
  @DisplayName("listed when waited for, filtered, sorted and by pages")
  void listed(ZitadelClient zitadel, TestOrganization org) {
    List<String> names = List.of("Huey", "Dewey", "Louie");
    for (String name : names) {
      String id = zitadel.users().create(person(org, name, "Duck")).id();
      assertThat(zitadel.users().awaitListed(id, WITHIN).id()).isEqualTo(id);
    }
    UserQuery ducks =
        UserQuery.in(org.id())
            .where(UserFilter.familyName("DUCK", TextMatch.EQUALS_IGNORE_CASE))
            .sortedBy(UserSort.USERNAME)
            .ascending();

    Page<User> page = zitadel.users().list(ducks.limit(2));

    assertThat(page.total()).isEqualTo(3);
    assertThat(page.items())
        .extracting(User::email)
        .containsExactly("dewey@acme.example", "huey@acme.example");
    assertThat(zitadel.users().listAll(ducks.limit(2)))
        .extracting(User::email)
        .containsExactly("dewey@acme.example", "huey@acme.example", "louie@acme.example");
  }

  @Test
  @DisplayName("changed, locked, unlocked, deactivated and deleted")
  void lives(ZitadelClient zitadel, TestOrganization org) {
    String id = zitadel.users().create(person(org, "Daisy", "Duck")).id();

    zitadel.users().update(id, HumanChange.nothing().nickname("Dee"));
    zitadel.users().lock(id);
    assertThat(zitadel.users().get(id).state()).isEqualTo(UserState.LOCKED);
    zitadel.users().unlock(id);
    zitadel.users().deactivate(id);
    assertThat(zitadel.users().get(id).state()).isEqualTo(UserState.INACTIVE);
    zitadel.users().activate(id);
    User daisy = zitadel.users().get(id);
    assertThat(daisy.isActive()).isTrue();
    assertThat(daisy.human()).isNotNull();
    assertThat(daisy.human().nickname()).isEqualTo("Dee");
    zitadel.users().delete(id);

    assertThatThrownBy(() -> zitadel.users().get(id)).isInstanceOf(NotFoundException.class);
  }
}
