package io.zitadeltestkit.embedded.internal.model.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.embedded.internal.api.user.creation.Users;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.organization.OrganizationDomain;
import io.zitadeltestkit.embedded.internal.model.organization.OrganizationDomain.Validation;
import io.zitadeltestkit.embedded.internal.model.policy.DomainPolicy;
import io.zitadeltestkit.embedded.internal.state.Instance;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Login names, with and without the organization's domain. */
final class LoginNamesTest {
  private final Instance instance = new Instance("i", Clock.systemUTC());

  @BeforeEach
  void setUp() {
    instance.write(
        tx -> tx.put(InstanceInfo.TABLE, new InstanceInfo("i", "I", "a", "p", tx.created())));
    for (String org : new String[] {"a", "b"}) {
      instance.write(
          tx -> {
            tx.put(
                Organization.TABLE,
                new Organization(org, org, true, org + ".localhost", tx.created()));
            domain(tx, org, org + ".localhost", true);
            return domain(tx, org, "also-" + org + ".example", true);
          });
    }
  }

  private static OrganizationDomain domain(
      io.zitadeltestkit.embedded.internal.state.Tx tx,
      String org,
      String domain,
      boolean verified) {
    return tx.put(
        OrganizationDomain.TABLE,
        new OrganizationDomain(
            OrganizationDomain.idOf(org, domain),
            org,
            domain,
            verified,
            domain.startsWith(org + "."),
            Validation.UNSPECIFIED,
            "",
            tx.created()));
  }

  private void mustBeDomain(String org) {
    instance.write(
        tx -> tx.put(DomainPolicy.TABLE, new DomainPolicy(org, true, false, false, tx.created())));
  }

  private User add(String org, String name) {
    return instance.write(
        tx -> Users.addMachine(tx, org, null, name, new Machine("m", "", false, null)));
  }

  @Test
  void loginNamesAreInAlphabeticalOrder() {
    mustBeDomain("b");
    instance.write(tx -> domain(tx, "b", "acme.example", true));
    User alice = add("b", "alice");
    assertThat(LoginNames.of(instance.state(), alice))
        .containsExactly("alice@acme.example", "alice@also-b.example", "alice@b.localhost");
    assertThat(LoginNames.preferred(instance.state(), alice)).isEqualTo("alice@b.localhost");
  }

  @Test
  void aPlainNameIsTheLoginNameOfEachDomain() {
    mustBeDomain("b");
    instance.write(tx -> domain(tx, "a", "unverified.example", false));

    assertThat(LoginNames.ofEachDomain(instance.state(), add("a", "alice")))
        .containsExactly("alice", "alice");
    assertThat(LoginNames.ofEachDomain(instance.state(), add("b", "bob")))
        .containsExactly("bob@also-b.example", "bob@b.localhost");
  }

  @Test
  void aPlainNameIsTheLoginName() {
    User alice = add("a", "Alice");
    assertThat(LoginNames.of(instance.state(), alice)).containsExactly("Alice");
    assertThat(LoginNames.find(instance.state(), "aLICE")).contains(alice);
    assertThat(LoginNames.find(instance.state(), "alice@a.localhost")).isEmpty();
  }

  @Test
  void aDomainPolicyAddsEachDomainThePrimaryOneFirst() {
    mustBeDomain("a");
    User alice = add("a", "alice");
    assertThat(LoginNames.of(instance.state(), alice))
        .containsExactly("alice@a.localhost", "alice@also-a.example");
    assertThat(LoginNames.preferred(instance.state(), alice)).isEqualTo("alice@a.localhost");
    assertThat(LoginNames.find(instance.state(), "Alice@ALSO-a.example")).contains(alice);
    assertThat(LoginNames.find(instance.state(), "alice")).isEmpty();
  }

  @Test
  void organizationsWithTheirOwnDomainsMayShareNames() {
    mustBeDomain("a");
    mustBeDomain("b");
    User ofA = add("a", "alice");
    User ofB = add("b", "alice");
    assertThat(LoginNames.find(instance.state(), "alice@b.localhost")).contains(ofB);
    assertThat(LoginNames.find(instance.state(), "alice@a.localhost")).contains(ofA);
    assertThatThrownBy(() -> add("a", "ALICE"))
        .isInstanceOf(Fault.class)
        .hasMessage("User already exists (V3-DKcYh)");
  }
}
