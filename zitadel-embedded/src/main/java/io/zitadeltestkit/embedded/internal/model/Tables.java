package io.zitadeltestkit.embedded.internal.model;

import java.util.List;

/** All tables of an instance: only these are stored. */
public final class Tables {
  private static final List<Table<?>> ALL =
      List.of(
          ActionTarget.TABLE,
          Application.SHADOWED,
          Application.TABLE,
          ApplicationKey.TABLE,
          AuthRequest.TABLE,
          Authorization.TABLE,
          DeviceAuthorization.TABLE,
          DomainPolicy.TABLE,
          InstanceDomain.TABLE,
          InstanceDomain.TRUSTED,
          InstanceFeatures.TABLE,
          InstanceInfo.TABLE,
          InstanceSettings.TABLE,
          LabelPolicy.PREVIEW,
          LabelPolicy.TABLE,
          LockoutPolicy.TABLE,
          LoginPolicy.IDLE_FACTORS,
          LoginPolicy.TABLE,
          MachineKey.TABLE,
          Membership.TABLE,
          MessageProvider.TABLE,
          NotificationPolicy.TABLE,
          OidcSession.TABLE,
          Organization.DELETED,
          Organization.TABLE,
          OrganizationDomain.TABLE,
          OrganizationMetadata.TABLE,
          PasswordAgePolicy.TABLE,
          PasswordComplexityPolicy.TABLE,
          PersonalAccessToken.TABLE,
          PrivacyPolicy.TABLE,
          Project.SHADOWED,
          Project.TABLE,
          ProjectGrant.TABLE,
          ProjectRole.TABLE,
          Removal.TABLE,
          SecondFactors.TABLE,
          SecretGenerator.TABLE,
          Session.TABLE,
          TokenLifetimes.TABLE,
          User.TABLE,
          UserCode.TABLE,
          UserMetadata.TABLE,
          WebKey.TABLE);

  private Tables() {}

  /** Returns the tables. */
  public static List<Table<?>> all() {
    return ALL;
  }
}
