package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import io.zitadeltestkit.embedded.internal.validation.NotDefault;
import io.zitadeltestkit.embedded.internal.validation.Required;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The request that creates an instance, and its answer. */
interface SystemCreateMessagesV1 {
  @OneOf(
      value = "Owner",
      of = {"human", "machine"},
      required = true)
  record CreateInstanceRequest(
      @Length(min = 1, max = 200) String instanceName,
      @Length(max = 200) String firstOrgName,
      @Length(max = 200) String customDomain,
      @Length(max = 10) String defaultLanguage,
      @Nullable Human human,
      @Nullable Machine machine) {
    record Human(
        @Length(max = 200) String userName,
        @Required @Nullable Email email,
        @Nullable Profile profile,
        @Nullable Password password) {}

    record Email(
        @Length(min = 1, max = 200) @io.zitadeltestkit.embedded.internal.validation.Email
            String email,
        boolean isEmailVerified) {}

    record Profile(
        @Length(max = 200) String firstName,
        @Length(max = 200) String lastName,
        @Length(max = 10) String preferredLanguage) {}

    record Password(@Length(max = 200) String password, boolean passwordChangeRequired) {
      @Override
      public String toString() {
        return "Password[]";
      }
    }

    record Machine(
        @Length(max = 200) String userName,
        @Length(max = 200) String name,
        @Nullable PersonalAccessToken personalAccessToken,
        @Nullable MachineKey machineKey) {}

    record PersonalAccessToken(@Nullable Instant expirationDate) {}

    record MachineKey(@NotDefault @DefinedEnum KeyType type, @Nullable Instant expirationDate) {}
  }

  enum KeyType {
    KEY_TYPE_UNSPECIFIED,
    KEY_TYPE_JSON,
    UNRECOGNIZED
  }

  record CreateInstanceResponse(
      String instanceId, DetailsV1 details, String pat, Bytes machineKey) {
    @Override
    public String toString() {
      return "CreateInstanceResponse[" + instanceId + "]";
    }
  }
}
