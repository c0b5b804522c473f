package io.zitadeltestkit.embedded.api.management.app;

import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.v1.KeyV1;
import io.zitadeltestkit.embedded.api.v1.KeyV1.KeyType;
import io.zitadeltestkit.embedded.api.v1.ListDetailsV1;
import io.zitadeltestkit.embedded.proto.Bytes;
import io.zitadeltestkit.embedded.proto.DefinedEnum;
import io.zitadeltestkit.embedded.proto.Length;
import io.zitadeltestkit.embedded.proto.NotDefault;
import io.zitadeltestkit.embedded.query.Paging;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of applications. */
interface KeyMessages {
  record GetAppKeyRequest(
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

  record AddAppKeyResponse(String id, V1Details details, Bytes keyDetails) {}

  record RemoveAppKeyRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String appId,
      @Length(min = 1, max = 200) String keyId) {}

  record GetAppKeyResponse(KeyV1 key) {}

  record ListAppKeysResponse(ListDetailsV1 details, List<KeyV1> result) {}
}
