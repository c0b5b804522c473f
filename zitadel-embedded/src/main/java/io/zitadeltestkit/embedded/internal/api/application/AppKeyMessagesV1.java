package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.user.credential.KeyV1;
import io.zitadeltestkit.embedded.internal.api.user.credential.KeyV1.KeyType;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import io.zitadeltestkit.embedded.internal.validation.NotDefault;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of applications. */
interface AppKeyMessagesV1 {
  /** Names a key of an application and nothing else. */
  record AppKeyIdRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String appId,
      @Length(min = 1, max = 200) String keyId) {}

  record ListAppKeysRequest(
      @Nullable Paging query,
      @Length(min = 1, max = 200) String appId,
      @Length(min = 1, max = 200) String projectId) {}

  record AddAppKeyRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String appId,
      @NotDefault @DefinedEnum KeyType type,
      @Nullable Instant expirationDate) {}

  record AddAppKeyResponse(String id, DetailsV1 details, Bytes keyDetails) {}

  record GetAppKeyResponse(KeyV1 key) {}

  record ListAppKeysResponse(ListDetailsV1 details, List<KeyV1> result) {}
}
