package io.zitadeltestkit.embedded.api.session;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.api.session.SessionMessages.CreateSessionRequest;
import io.zitadeltestkit.embedded.api.session.SessionMessages.DeleteSessionRequest;
import io.zitadeltestkit.embedded.api.session.SessionMessages.GetSessionRequest;
import io.zitadeltestkit.embedded.api.session.SessionMessages.ListSessionsRequest;
import io.zitadeltestkit.embedded.api.session.SessionMessages.SetSessionRequest;
import io.zitadeltestkit.embedded.operation.Service;
import io.zitadeltestkit.embedded.operation.Verb;

/** {@code zitadel.session.v2.SessionService}. */
public final class SessionApi implements Api {
  @Override
  public Service service() {
    return Service.v2("zitadel.session.v2.SessionService")
        .add("ListSessions", ListSessionsRequest.class, SessionReads::list)
        .rest(Verb.POST, "/v2/sessions/search")
        .add("GetSession", GetSessionRequest.class, SessionReads::get)
        .rest(Verb.GET, "/v2/sessions/{session_id}")
        .add("CreateSession", CreateSessionRequest.class, SessionWrites::create)
        .rest(Verb.POST, "/v2/sessions", "*", 201)
        .add("SetSession", SetSessionRequest.class, SessionWrites::set)
        .rest(Verb.PATCH, "/v2/sessions/{session_id}")
        .add("DeleteSession", DeleteSessionRequest.class, SessionWrites::delete)
        .rest(Verb.DELETE, "/v2/sessions/{session_id}");
  }
}
