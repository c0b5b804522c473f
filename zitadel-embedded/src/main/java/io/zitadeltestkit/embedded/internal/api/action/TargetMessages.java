package io.zitadeltestkit.embedded.internal.api.action;

import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.api.message.TextFilterMethod;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.proto.ProtoName;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.AtMostSeconds;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import io.zitadeltestkit.embedded.internal.validation.ZeroSeconds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and answers about the targets of {@code zitadel.action.v2.ActionService}. */
interface TargetMessages {
  record RESTWebhook(boolean interruptOnError) {}

  record RESTCall(boolean interruptOnError) {}

  record RESTAsync() {}

  enum PayloadType {
    PAYLOAD_TYPE_UNSPECIFIED,
    PAYLOAD_TYPE_JSON,
    PAYLOAD_TYPE_JWT,
    PAYLOAD_TYPE_JWE
  }

  @OneOf(
      value = "TargetType",
      of = {"restWebhook", "restCall", "restAsync"},
      required = true)
  record CreateTargetRequest(
      @Length(min = 1, max = 1000) String name,
      @Nullable RESTWebhook restWebhook,
      @Nullable RESTCall restCall,
      @Nullable RESTAsync restAsync,
      @AtMostSeconds(270) @Nullable Duration timeout,
      @Length(min = 1, max = 2048) String endpoint,
      PayloadType payloadType) {}

  record CreateTargetResponse(String id, Instant creationDate, String signingKey) {}

  @OneOf(
      value = "TargetType",
      of = {"restWebhook", "restCall", "restAsync"})
  record UpdateTargetRequest(
      @Length(min = 1, max = 200) String id,
      @Length(min = 1, max = 1000) @Nullable String name,
      @Nullable RESTWebhook restWebhook,
      @Nullable RESTCall restCall,
      @Nullable RESTAsync restAsync,
      @AtMostSeconds(270) @Nullable Duration timeout,
      @Length(min = 1, max = 2048) @Nullable String endpoint,
      @ZeroSeconds @Nullable Duration expirationSigningKey,
      PayloadType payloadType) {}

  record UpdateTargetResponse(Instant changeDate, @Nullable String signingKey) {}

  record GetTargetResponse(Target target) {}

  record ListTargetsRequest(
      @Nullable Paging pagination,
      @Nullable TargetFieldName sortingColumn,
      List<TargetSearchFilter> filters) {}

  @ProtoName("TargetSearchFilter")
  @OneOf(value = "Filter", required = true)
  record TargetSearchFilter(
      @Nullable TargetNameFilter targetNameFilter, @Nullable InTargetIDsFilter inTargetIdsFilter) {}

  @ProtoName("TargetNameFilter")
  record TargetNameFilter(
      @Length(max = 200) String targetName, @DefinedEnum TextFilterMethod method) {}

  record InTargetIDsFilter(List<String> targetIds) {}

  enum TargetFieldName {
    TARGET_FIELD_NAME_UNSPECIFIED,
    TARGET_FIELD_NAME_ID,
    TARGET_FIELD_NAME_CREATED_DATE,
    TARGET_FIELD_NAME_CHANGED_DATE,
    TARGET_FIELD_NAME_NAME,
    TARGET_FIELD_NAME_TARGET_TYPE,
    TARGET_FIELD_NAME_URL,
    TARGET_FIELD_NAME_TIMEOUT,
    TARGET_FIELD_NAME_INTERRUPT_ON_ERROR
  }

  record ListTargetsResponse(Pagination pagination, List<Target> targets) {}

  /** {@code zitadel.action.v2.Target}. */
  record Target(
      String id,
      Instant creationDate,
      Instant changeDate,
      String name,
      @Nullable RESTWebhook restWebhook,
      @Nullable RESTCall restCall,
      @Nullable RESTAsync restAsync,
      Duration timeout,
      String endpoint,
      String signingKey,
      PayloadType payloadType) {}
}
