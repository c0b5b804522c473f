package io.zitadeltestkit.embedded.internal.api.session;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A server with a person, Alice, and calls about her session. */
abstract class SessionCalls {
  static final String SERVICE = "zitadel.session.v2.SessionService/";
  static final String PASSWORD = "Secret-Passw0rd!";

  static EmbeddedZitadel server;
  static EmbeddedCalls admin;

  String orgId = "";
  String alice = "";
  String aliceId = "";

  @BeforeAll
  static void start() {
    server = EmbeddedZitadel.start();
    admin = EmbeddedCalls.asAdmin(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void makeAlice() {
    server.clock().reset();
    orgId = admin.newOrganization();
    alice = EmbeddedCalls.unique("Alice");
    aliceId = admin.newHuman(orgId, alice, PASSWORD);
  }

  static Answer create(String json) {
    return admin.call(SERVICE + "CreateSession", json);
  }

  Answer createForAlice() {
    return create("{'checks':{'user':{'userId':'" + aliceId + "'}}}").ok();
  }

  static Answer set(String id, String fields) {
    return admin.call(SERVICE + "SetSession", "{'sessionId':'" + id + "'," + fields + "}");
  }

  static Answer get(String id) {
    return admin.call(SERVICE + "GetSession", "{'sessionId':'" + id + "'}");
  }
}
