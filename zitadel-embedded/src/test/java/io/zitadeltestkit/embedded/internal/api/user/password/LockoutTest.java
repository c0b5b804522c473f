package io.zitadeltestkit.embedded.internal.api.user.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.internal.api.user.creation.NewHuman;
import io.zitadeltestkit.embedded.internal.api.user.creation.Users;
import io.zitadeltestkit.embedded.internal.api.user.factor.OneTimePasswords;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.policy.LockoutPolicy;
import io.zitadeltestkit.embedded.internal.model.user.SecondFactors;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserState;
import io.zitadeltestkit.embedded.internal.state.Instance;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wrong passwords and codes lock a person if the policy says so. */
final class LockoutTest {
  private final Instance instance = new Instance("i", Clock.systemUTC());
  private String userId = "";

  @BeforeEach
  void setUp() {
    userId =
        instance.write(
            tx -> {
              tx.put(InstanceInfo.TABLE, new InstanceInfo("i", "I", "o", "p", tx.created()));
              tx.put(
                  Organization.TABLE,
                  new Organization("o", "O", true, "o.localhost", tx.created()));
              return Users.addHuman(
                      tx,
                      NewHuman.of("o", "minnie", "Minnie", "Mouse", "m@example.com")
                          .withPassword("Secret-Passw0rd!")
                          .normalised())
                  .id();
            });
  }

  private void policy(int passwords, int codes) {
    instance.write(
        tx ->
            tx.put(
                LockoutPolicy.TABLE,
                new LockoutPolicy("o", passwords, codes, false, tx.created())));
  }

  private String verify(String password) {
    Optional<Fault> fault = instance.write(tx -> Passwords.verify(tx, userId, password));
    return fault.map(Fault::message).orElse("right");
  }

  private UserState state() {
    return instance.state().find(User.TABLE, userId).orElseThrow().state();
  }

  @Test
  void noLockoutWithoutAPolicy() {
    for (int i = 0; i < 20; i++) {
      assertThat(verify("wrong")).isEqualTo("Password is invalid (COMMAND-3M0fs)");
    }
    assertThat(verify("Secret-Passw0rd!")).isEqualTo("right");
  }

  @Test
  void theLastAttemptLocks() {
    policy(3, 0);
    verify("wrong");
    verify("wrong");
    assertThat(state()).isEqualTo(UserState.ACTIVE);
    assertThat(verify("wrong")).isEqualTo("Password is invalid (COMMAND-3M0fs)");
    assertThat(state()).isEqualTo(UserState.LOCKED);
    assertThat(verify("Secret-Passw0rd!")).isEqualTo("User is locked (COMMAND-JLK35)");
  }

  @Test
  void correctPasswordResetsTheCount() {
    policy(2, 0);
    verify("wrong");
    assertThat(verify("Secret-Passw0rd!")).isEqualTo("right");
    verify("wrong");
    assertThat(state()).isEqualTo(UserState.ACTIVE);
  }

  @Test
  void wrongCodesLockToo() {
    policy(0, 2);
    assertThat(code()).isEqualTo("Multifactor OTP (OneTimePassword) isn't ready (COMMAND-3Mif9s)");
    instance.write(
        tx ->
            tx.put(
                SecondFactors.TABLE,
                SecondFactors.of(tx.state(), tx.find(User.TABLE, userId).orElseThrow())
                    .with(b -> b.totpSecret("TJOPWSDYILLHXFV4MLKNNJOWFG7VSDCK").totpReady(true))));
    assertThat(code()).isEqualTo("Invalid code (EVENT-8isk2)");
    assertThat(code()).isEqualTo("Invalid code (EVENT-8isk2)");
    assertThat(state()).isEqualTo(UserState.LOCKED);
    assertThat(code()).isEqualTo("User is locked (COMMAND-SF3fg)");
  }

  private String code() {
    Optional<Fault> fault = instance.write(tx -> OneTimePasswords.verify(tx, userId, "no digits"));
    return fault.map(Fault::message).orElse("right");
  }

  @Test
  void theNewPasswordMustNotBeTheOldOne() {
    assertThat(
            instance
                .write(
                    tx ->
                        Passwords.verifyForChange(
                            tx, userId, "Secret-Passw0rd!", "Secret-Passw0rd!"))
                .map(Fault::message))
        .contains("An internal error occurred (COMMAND-CahN2)");
  }
}
