"""The official Python SDK against a server: ZITADEL_HOST and ZITADEL_PAT (an instance owner's) name it."""

import base64
import os
import tempfile
import unittest
import uuid
from datetime import datetime, timedelta, timezone

import zitadel_client as sdk
from zitadel_client.exceptions import ApiError, ZitadelError

HOST = os.environ["ZITADEL_HOST"]
PASSWORD = "Secret-Passw0rd!"


def unique(name):
    return f"{name}-{uuid.uuid4().hex[:12]}"


def in_an_hour():
    return datetime.now(timezone.utc) + timedelta(hours=1)


class SdkTest(unittest.TestCase):
    """An organisation with a person and a service user, made by the instance owner."""

    @classmethod
    def setUpClass(cls):
        cls.owner = sdk.Zitadel.with_access_token(HOST, os.environ["ZITADEL_PAT"])
        cls.org_name = unique("Acme")
        cls.org = cls.owner.organizations.add_organization(
            sdk.OrganizationServiceAddOrganizationRequest(name=cls.org_name)
        ).organization_id
        cls.bot_name = unique("bot")
        cls.bot = cls.new_machine(cls.bot_name)
        cls.owner.internal_permissions.create_administrator(
            sdk.InternalPermissionServiceCreateAdministratorRequest(
                user_id=cls.bot,
                resource=sdk.InternalPermissionServiceResourceType(organization_id=cls.org),
                roles=["ORG_USER_MANAGER"],
            )
        )
        cls.minnie_name = unique("minnie")
        cls.minnie = cls.new_person(cls.owner, cls.minnie_name)

    @classmethod
    def new_machine(cls, name):
        return cls.owner.users.create_user(
            sdk.UserServiceCreateUserRequest(
                organization_id=cls.org, username=name, machine=sdk.UserServiceMachine(name=name)
            )
        ).id

    @classmethod
    def new_person(cls, zitadel, name):
        # The SDK has one model for the people of create_user and update_user, and a password fits only the latter.
        return zitadel.users.add_human_user(
            sdk.UserServiceAddHumanUserRequest(
                organization=sdk.UserServiceOrganization(org_id=cls.org),
                username=name,
                profile=sdk.UserServiceSetHumanProfile(given_name="Minnie", family_name="Mouse"),
                email=sdk.UserServiceSetHumanEmail(email=f"{name}@acme.example", is_verified=True),
                password=sdk.UserServicePassword(password=PASSWORD, change_required=False),
            )
        ).user_id

    @classmethod
    def new_pat(cls):
        return cls.owner.users.add_personal_access_token(
            sdk.UserServiceAddPersonalAccessTokenRequest(user_id=cls.bot, expiration_date=in_an_hour())
        )

    @staticmethod
    def get_user(zitadel, user_id):
        return zitadel.users.get_user_by_id(sdk.UserServiceGetUserByIDRequest(user_id=user_id)).user

    @classmethod
    def tearDownClass(cls):
        cls.owner.organizations.delete_organization(
            sdk.OrganizationServiceDeleteOrganizationRequest(organization_id=cls.org)
        )

    def assert_refused(self, status, code, detail, call):
        """The SDK raises, with the server's own words in the body."""
        with self.assertRaises(ApiError) as raised:
            call()
        self.assertEqual(raised.exception.code, status)
        self.assertEqual(raised.exception.response_body["code"], code)
        self.assertIn(detail, raised.exception.response_body["message"])


class ProvisioningTest(SdkTest):
    def test_an_organization_is_found_by_its_name(self):
        answer = self.owner.organizations.list_organizations(
            sdk.OrganizationServiceListOrganizationsRequest(
                queries=[
                    sdk.OrganizationServiceSearchQuery(
                        name_query=sdk.OrganizationServiceOrganizationNameQuery(name=self.org_name)
                    )
                ]
            )
        )

        self.assertEqual([org.id for org in answer.result], [self.org])
        self.assertEqual(answer.result[0].name, self.org_name)

    def test_a_person_is_as_made(self):
        user = self.get_user(self.owner, self.minnie)

        self.assertEqual(user.username, self.minnie_name)
        self.assertEqual(user.state, sdk.UserServiceUserState.USER_STATE_ACTIVE)
        self.assertEqual(user.preferred_login_name, self.minnie_name)
        self.assertEqual(user.human.profile.display_name, "Minnie Mouse")
        self.assertTrue(user.human.email.is_verified)
        self.assertEqual(user.details.resource_owner, self.org)
        age = datetime.now(timezone.utc) - user.details.creation_date
        self.assertLess(abs(age), timedelta(minutes=5))

    def test_a_person_can_be_made_without_a_password(self):
        goofy = self.owner.users.create_user(
            sdk.UserServiceCreateUserRequest(
                organization_id=self.org,
                username=unique("goofy"),
                human=sdk.UserServiceHuman(
                    profile=sdk.UserServiceProfile(given_name="Goofy", family_name="Goof"),
                    email=sdk.UserServiceSetHumanEmail(email="goofy@acme.example", return_code={}),
                ),
            )
        )

        self.assertTrue(goofy.email_code)
        self.owner.users.verify_email(
            sdk.UserServiceVerifyEmailRequest(user_id=goofy.id, verification_code=goofy.email_code)
        )
        self.assertTrue(self.get_user(self.owner, goofy.id).human.email.is_verified)

    def test_people_and_service_users_are_listed(self):
        answer = self.owner.users.list_users(
            sdk.UserServiceListUsersRequest(
                queries=[
                    sdk.UserServiceSearchQuery(
                        organization_id_query=sdk.UserServiceOrganizationIdQuery(organization_id=self.org)
                    )
                ]
            )
        )

        self.assertLessEqual({self.minnie, self.bot}, {user.user_id for user in answer.result})
        self.assertEqual({user.details.resource_owner for user in answer.result}, {self.org})

    def test_a_user_can_be_locked_unlocked_and_deleted(self):
        daisy = self.new_person(self.owner, unique("daisy"))

        self.owner.users.lock_user(sdk.UserServiceLockUserRequest(user_id=daisy))
        self.assertEqual(self.get_user(self.owner, daisy).state, sdk.UserServiceUserState.USER_STATE_LOCKED)
        self.owner.users.unlock_user(sdk.UserServiceUnlockUserRequest(user_id=daisy))
        self.assertEqual(self.get_user(self.owner, daisy).state, sdk.UserServiceUserState.USER_STATE_ACTIVE)
        self.owner.users.delete_user(sdk.UserServiceDeleteUserRequest(user_id=daisy))

        self.assert_refused(404, "not_found", "User could not be found", lambda: self.get_user(self.owner, daisy))

    def test_a_project_has_roles(self):
        project = self.owner.projects.create_project(
            sdk.ProjectServiceCreateProjectRequest(organization_id=self.org, name=unique("Invoices"))
        ).project_id
        self.owner.projects.add_project_role(
            sdk.ProjectServiceAddProjectRoleRequest(project_id=project, role_key="reader", display_name="Reads")
        )

        roles = self.owner.projects.list_project_roles(
            sdk.ProjectServiceListProjectRolesRequest(project_id=project)
        ).project_roles

        self.assertEqual([(role.key, role.display_name) for role in roles], [("reader", "Reads")])


class AuthenticatorsTest(SdkTest):
    def assert_works_as_bot(self, zitadel):
        self.assertEqual(self.get_user(zitadel, self.bot).username, self.bot_name)
        made = self.new_person(zitadel, unique("made-by-bot"))
        self.assertEqual(self.get_user(zitadel, made).details.resource_owner, self.org)

    def key_file(self):
        key = self.owner.users.add_key(
            sdk.UserServiceAddKeyRequest(user_id=self.bot, expiration_date=in_an_hour())
        )
        file = tempfile.NamedTemporaryFile(suffix=".json", delete=False)
        self.addCleanup(os.unlink, file.name)
        with file:
            file.write(base64.b64decode(key.key_content))
        return key.key_id, file.name

    def test_a_personal_access_token(self):
        self.assert_works_as_bot(sdk.Zitadel.with_access_token(HOST, self.new_pat().token))

    def test_client_credentials(self):
        secret = self.owner.users.add_secret(sdk.UserServiceAddSecretRequest(user_id=self.bot)).client_secret

        self.assert_works_as_bot(sdk.Zitadel.with_client_credentials(HOST, self.bot_name, secret))

    def test_a_private_key(self):
        _, file = self.key_file()

        self.assert_works_as_bot(sdk.Zitadel.with_private_key(HOST, file))

    def test_a_wrong_secret_gives_no_token(self):
        zitadel = sdk.Zitadel.with_client_credentials(HOST, self.bot_name, "guessed")

        with self.assertRaisesRegex(ZitadelError, "Failed to refresh token: invalid_"):
            self.get_user(zitadel, self.bot)

    def test_a_removed_key_gives_no_token(self):
        key, file = self.key_file()
        self.owner.users.remove_key(sdk.UserServiceRemoveKeyRequest(user_id=self.bot, key_id=key))

        with self.assertRaisesRegex(ZitadelError, "Failed to refresh token: "):
            self.get_user(sdk.Zitadel.with_private_key(HOST, file), self.bot)


class SessionsTest(SdkTest):
    def create(self, password, **more):
        return self.owner.sessions.create_session(
            sdk.SessionServiceCreateSessionRequest(
                checks=sdk.SessionServiceChecks(
                    user=sdk.SessionServiceCheckUser(login_name=self.minnie_name),
                    password=sdk.SessionServiceCheckPassword(password=password),
                ),
                **more,
            )
        )

    def get(self, session):
        return self.owner.sessions.get_session(
            sdk.SessionServiceGetSessionRequest(
                session_id=session.session_id, session_token=session.session_token
            )
        ).session

    def test_a_session_knows_who_signed_in_and_how(self):
        session = self.get(self.create(PASSWORD, lifetime="300s"))

        self.assertEqual(session.factors.user.id, self.minnie)
        self.assertEqual(session.factors.user.login_name, self.minnie_name)
        self.assertEqual(session.factors.user.organization_id, self.org)
        self.assertIsNotNone(session.factors.password.verified_at)
        self.assertIsNone(session.factors.totp)
        self.assertGreater(session.expiration_date, datetime.now(timezone.utc))

    def test_a_session_can_be_checked_step_by_step(self):
        begun = self.owner.sessions.create_session(
            sdk.SessionServiceCreateSessionRequest(
                checks=sdk.SessionServiceChecks(user=sdk.SessionServiceCheckUser(user_id=self.minnie))
            )
        )
        self.assertIsNone(self.get(begun).factors.password)

        after = self.owner.sessions.set_session(
            sdk.SessionServiceSetSessionRequest(
                session_id=begun.session_id,
                session_token=begun.session_token,
                checks=sdk.SessionServiceChecks(
                    password=sdk.SessionServiceCheckPassword(password=PASSWORD)
                ),
            )
        )

        self.assertNotEqual(after.session_token, begun.session_token)
        begun.session_token = after.session_token
        self.assertIsNotNone(self.get(begun).factors.password.verified_at)

    def test_sessions_are_listed_until_they_are_deleted(self):
        session = self.create(PASSWORD)
        wanted = sdk.SessionServiceListSessionsRequest(
            queries=[
                sdk.SessionServiceSearchQuery(
                    ids_query=sdk.SessionServiceIDsQuery(ids=[session.session_id])
                )
            ]
        )
        self.assertEqual(
            [found.id for found in self.owner.sessions.list_sessions(wanted).sessions], [session.session_id]
        )

        self.owner.sessions.delete_session(
            sdk.SessionServiceDeleteSessionRequest(session_id=session.session_id)
        )

        self.assertFalse(self.owner.sessions.list_sessions(wanted).sessions)

    def test_a_wrong_password_begins_no_session(self):
        self.assert_refused(400, "invalid_argument", "Password is invalid", lambda: self.create("wrong"))


class RefusalsTest(SdkTest):
    def test_a_wrong_token_is_unauthenticated(self):
        zitadel = sdk.Zitadel.with_access_token(HOST, "nonsense")

        self.assert_refused(
            401, "unauthenticated", "Errors.Token.Invalid", lambda: self.get_user(zitadel, self.bot)
        )

    def test_a_removed_token_is_unauthenticated(self):
        pat = self.new_pat()
        zitadel = sdk.Zitadel.with_access_token(HOST, pat.token)
        self.assertEqual(self.get_user(zitadel, self.bot).user_id, self.bot)
        self.owner.users.remove_personal_access_token(
            sdk.UserServiceRemovePersonalAccessTokenRequest(user_id=self.bot, token_id=pat.token_id)
        )

        self.assert_refused(
            401, "unauthenticated", "Errors.Token.Invalid", lambda: self.get_user(zitadel, self.bot)
        )

    def test_too_small_a_role_is_denied(self):
        zitadel = sdk.Zitadel.with_access_token(HOST, self.new_pat().token)

        self.assert_refused(
            403,
            "permission_denied",
            "No matching permissions found (AUTH-AWfge)",
            lambda: zitadel.projects.create_project(
                sdk.ProjectServiceCreateProjectRequest(organization_id=self.org, name=unique("mine"))
            ),
        )

    def test_a_role_that_is_missing_altogether_is_not_found(self):
        zitadel = sdk.Zitadel.with_access_token(HOST, self.new_pat().token)

        self.assert_refused(
            404,
            "not_found",
            "membership not found (AUTHZ-cdgFk)",
            lambda: zitadel.organizations.add_organization(
                sdk.OrganizationServiceAddOrganizationRequest(name=unique("mine"))
            ),
        )

    def test_what_is_not_there_is_not_found(self):
        self.assert_refused(
            404, "not_found", "User could not be found", lambda: self.get_user(self.owner, "123")
        )

    def test_a_taken_name_is_refused(self):
        self.assert_refused(
            409, "already_exists", "User already exists", lambda: self.new_person(self.owner, self.minnie_name)
        )

    def test_a_nameless_organization_is_refused(self):
        self.assert_refused(
            400,
            "invalid_argument",
            "invalid AddOrganizationRequest.Name: value length must be between 1 and 200 runes",
            lambda: self.owner.organizations.add_organization(
                sdk.OrganizationServiceAddOrganizationRequest(name="")
            ),
        )


if __name__ == "__main__":
    unittest.main(verbosity=2)
