package io.zitadeltestkit.embedded.internal.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.http.Gate;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.http.Wire;
import io.zitadeltestkit.embedded.internal.proto.ProtoJson;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SCIM without users: the service's capabilities, and permission checks. The rest answers that it
 * is not implemented here.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7644">RFC 7644</a>
 */
public final class ScimWire implements Wire {
  private static final Pattern PATH = Pattern.compile("/scim/v2/([^/]+)/([^/]+)(/.+)?");
  private static final Set<String> WITH_TOKEN = Set.of("Users", "Bulk");
  private static final Set<String> WITHOUT_TOKEN =
      Set.of("ServiceProviderConfig", "ResourceTypes", "Schemas");
  private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
  private static final String DETAIL = "urn:ietf:params:scim:api:zitadel:messages:2.0:ErrorDetail";

  private final Gate gate;

  /** SCIM for the instances behind a gate. */
  public ScimWire(Gate gate) {
    this.gate = gate;
  }

  @Override
  public Optional<HttpAnswer> answer(HttpRequest request) {
    if (!request.path().startsWith("/scim/")) {
      return Optional.empty();
    }
    Matcher path = PATH.matcher(request.path());
    boolean known =
        path.matches()
            && (WITH_TOKEN.contains(path.group(2)) || WITHOUT_TOKEN.contains(path.group(2)));
    if (!known) {
      return Optional.of(HttpAnswer.text(404, "404 page not found\n"));
    }
    try {
      return Optional.of(answer(request, path.group(1), path.group(2)));
    } catch (Fault fault) {
      return Optional.of(
          fault.isAsIs() && fault.code() == Code.NOT_FOUND
              ? HttpAnswer.text(404, fault.message() + "\n")
              : error(fault));
    }
  }

  private HttpAnswer answer(HttpRequest request, String orgId, String resource) {
    gate.instanceOfPage(request);
    if (WITHOUT_TOKEN.contains(resource) && !request.method().equals("GET")) {
      return HttpAnswer.status(405);
    }
    if (WITH_TOKEN.contains(resource)) {
      gate.requireCaller(request, orgId);
    } else if (resource.equals("ServiceProviderConfig")) {
      return json(200, abilities(request));
    }
    throw Fault.unimplemented("SCIM's " + resource);
  }

  private static ObjectNode abilities(HttpRequest request) {
    ObjectNode json = ProtoJson.mapperForTrees().createObjectNode();
    json.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig");
    json.putObject("meta")
        .put("resourceType", "ServiceProviderConfig")
        .put("location", request.origin() + request.path());
    json.put("documentationUri", "https://zitadel.com/docs/guides/manage/user/scim2");
    json.putObject("patch").put("supported", true);
    json.putObject("bulk")
        .put("supported", true)
        .put("maxOperations", 100)
        .put("maxPayloadSize", 1_000_000);
    json.putObject("filter").put("supported", true).put("maxResults", 100);
    json.putObject("changePassword").put("supported", true);
    json.putObject("sort").put("supported", true);
    json.putObject("etag").put("supported", false);
    json.putArray("authenticationSchemes")
        .addObject()
        .put("name", "Zitadel authentication token")
        .put("description", "Authentication scheme using the OAuth Bearer Token Standard")
        .put("specUri", "https://www.rfc-editor.org/info/rfc6750")
        .put(
            "documentationUri",
            "https://zitadel.com/docs/guides/integrate/service-accounts/authenticate-service-accounts")
        .put("type", "oauthbearertoken")
        .put("primary", false);
    return json;
  }

  private static HttpAnswer error(Fault fault) {
    String id = fault.id() == null ? "AUT-1179" : fault.id();
    ObjectNode json = ProtoJson.mapperForTrees().createObjectNode();
    json.putArray("schemas").add(ERROR).add(DETAIL);
    json.put("detail", id.equals("AUTH-7fs1e") ? "Token is invalid" : fault.text());
    json.put("status", String.valueOf(fault.code().httpStatus()));
    if (fault.code() != Code.UNIMPLEMENTED) {
      json.putObject(DETAIL).put("id", id).put("message", fault.text());
    }
    return json(fault.code().httpStatus(), json);
  }

  private static HttpAnswer json(int status, ObjectNode json) {
    return HttpAnswer.json(status, ProtoJson.encode(json) + "\n")
        .with("Content-Type", "application/scim+json");
  }
}
