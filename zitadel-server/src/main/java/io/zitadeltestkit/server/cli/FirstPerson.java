package io.zitadeltestkit.server.cli;

import io.zitadeltestkit.embedded.internal.api.user.creation.NewHuman;
import io.zitadeltestkit.embedded.internal.api.user.creation.Users;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.model.membership.Membership;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.List;

/**
 * The person who owns the first instance, besides the service user if there is one, from the
 * settings {@code FIRSTINSTANCE_ORG_HUMAN_…}.
 */
final class FirstPerson {
  private static final String PREFIX = "FIRSTINSTANCE_ORG_HUMAN_";

  private final Settings settings;
  private final boolean passwordChangeRequired;
  private final boolean emailVerified;

  private FirstPerson(Settings settings, boolean passwordChangeRequired, boolean emailVerified) {
    this.settings = settings;
    this.passwordChangeRequired = passwordChangeRequired;
    this.emailVerified = emailVerified;
  }

  static FirstPerson of(Settings settings) throws FatalException {
    return new FirstPerson(
        settings,
        settings.flag(PREFIX + "PASSWORDCHANGEREQUIRED", true),
        settings.flag(PREFIX + "EMAIL_VERIFIED", true));
  }

  /** Creates the person in the first organization, with the roles of an owner. */
  void add(Tx tx) {
    InstanceInfo instance = InstanceInfo.of(tx.state());
    String orgDomain =
        tx.state()
            .find(Organization.TABLE, instance.defaultOrgId())
            .map(Organization::primaryDomain)
            .orElseThrow();
    String name = settings.text(PREFIX + "USERNAME", "zitadel-admin");
    String username = name.contains("@") ? name : name + "@" + orgDomain;
    NewHuman person =
        NewHuman.of(
                instance.defaultOrgId(),
                username,
                settings.text(PREFIX + "FIRSTNAME", "ZITADEL"),
                settings.text(PREFIX + "LASTNAME", "Admin"),
                settings.text(PREFIX + "EMAIL_ADDRESS", username))
            .with(
                b ->
                    b.nickName(settings.text(PREFIX + "NICKNAME"))
                        .displayName(settings.text(PREFIX + "DISPLAYNAME"))
                        .preferredLanguage(settings.text(PREFIX + "PREFERREDLANGUAGE", "en"))
                        .emailVerified(emailVerified)
                        .password(settings.text(PREFIX + "PASSWORD", "Password1!"))
                        .passwordChangeRequired(passwordChangeRequired));
    User user = Users.addHuman(tx, person.normalised());
    tx.put(
        Membership.TABLE,
        Membership.onOrganization(user.orgId(), user.id(), List.of("ORG_OWNER"), tx.created()));
    tx.put(
        Membership.TABLE,
        Membership.onInstance(instance.id(), user.id(), List.of("IAM_OWNER"), tx.created()));
  }
}
