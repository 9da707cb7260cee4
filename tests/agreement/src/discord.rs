//! Discord's gateway, voice and RPC codes.

use crate::{UNLISTED, compare, compare_retries, table};
use num_traits::FromPrimitive;
use serenity_voice_model::CloseCode as VoiceClose;
use twilight_model::gateway::CloseCode as GatewayClose;

const UNSTABLE: &str = "theirs: marked unstable, as Discord's page does not list it";

/// discord-api-types 0.38.57 (npm), `RPCErrorCodes`.
const RPC_ERRORS: &[(u16, &str)] = &[
    (1000, "UnknownError"),
    (1001, "ServiceUnavailable"),
    (1002, "TransactionAborted"),
    (4000, "InvalidPayload"),
    (4002, "InvalidCommand"),
    (4003, "InvalidGuild"),
    (4004, "InvalidEvent"),
    (4005, "InvalidChannel"),
    (4006, "InvalidPermissions"),
    (4007, "InvalidClientId"),
    (4008, "InvalidOrigin"),
    (4009, "InvalidToken"),
    (4010, "InvalidUser"),
    (4011, "InvalidInvite"),
    (4012, "InvalidActivityJoinRequest"),
    (4013, "InvalidEntitlement"),
    (4014, "InvalidGiftCode"),
    (5000, "OAuth2Error"),
    (5001, "SelectChannelTimedOut"),
    (5002, "GetGuildTimedOut"),
    (5003, "SelectVoiceForceRequired"),
    (5004, "CaptureShortcutAlreadyListening"),
    (5005, "InvalidActivitySecret"),
    (5006, "NoEligibleActivity"),
    (5007, "PurchaseCanceled"),
    (5008, "PurchaseError"),
    (5009, "UnauthorizedForAchievement"),
    (5010, "RateLimited"),
];

/// discord-api-types 0.38.57 (npm), `RPCCloseEventCodes`.
const RPC_CLOSES: &[(u16, &str)] = &[
    (1000, "CloseNormal"),
    (1003, "CloseUnsupported"),
    (1006, "CloseAbnormal"),
    (4000, "InvalidClientId"),
    (4001, "InvalidOrigin"),
    (4002, "RateLimited"),
    (4003, "TokenRevoked"),
    (4004, "InvalidVersion"),
    (4005, "InvalidEncoding"),
];

/// Every number that a peer's conversion accepts.
fn listed<T>(convert: impl Fn(u16) -> Option<T>) -> impl Iterator<Item = (u16, T)> {
    (0..=u16::MAX).filter_map(move |code| Some((code, convert(code)?)))
}

#[test]
fn gateway_closes_agree_with_twilight() {
    let theirs: Vec<_> = listed(|code| GatewayClose::try_from(code).ok()).collect();
    compare(
        table("discord-gateway-close"),
        |entry| entry.name,
        theirs.iter().map(|(code, close)| (*code, format!("{close:?}"))),
        &[(4007, "InvalidSequence", "InvalidSeq", "ours: the page's word")],
    );
    let reconnects = |code| theirs.iter().any(|&(theirs, close)| theirs == code && close.can_reconnect());
    compare_retries(table("discord-gateway-close"), theirs.iter().map(|&(code, _)| code), reconnects, &[]);
}

#[test]
fn gateway_advice_agrees_with_discord_py() {
    // discord.py 2.7.1 (Python), `DiscordWebSocket._can_handle_close`.
    const FATAL: [u16; 7] = [1000, 4004, 4010, 4011, 4012, 4013, 4014];
    // Unlisted codes too: nobody takes them for fatal.
    compare_retries(table("discord-gateway-close"), 4000..=4999, |code| !FATAL.contains(&code), &[]);
}

#[test]
fn voice_closes_agree_with_serenity() {
    let theirs: Vec<_> = listed(VoiceClose::from_u16).collect();
    compare(
        table("discord-voice-close"),
        |entry| entry.name,
        theirs.iter().map(|(code, close)| (*code, format!("{close:?}"))),
        &[
            (4002, "InvalidPayload", "FailedToDecodePayload", "ours: the page's words"),
            (4006, "SessionInvalid", "SessionNoLongerValid", "ours: the page's words"),
            (4015, "VoiceServerCrash", "VoiceServerCrashed", "ours: the page's words"),
        ],
    );
    let resumes = |code| theirs.iter().any(|&(theirs, close)| theirs == code && close.should_resume());
    compare_retries(table("discord-voice-close"), theirs.iter().map(|&(code, _)| code), resumes, &[]);
}

#[test]
fn rpc_errors_agree_with_discord_api_types() {
    compare(
        table("discord-rpc-error"),
        |entry| entry.name,
        RPC_ERRORS.iter().copied(),
        &[
            (1001, "ServiceUnavailable", UNLISTED, UNSTABLE),
            (1002, "TransactionAborted", UNLISTED, UNSTABLE),
            (4011, "InvalidInvite", UNLISTED, UNSTABLE),
            (4012, "InvalidActivityJoinRequest", UNLISTED, UNSTABLE),
            (4013, "InvalidEntitlement", UNLISTED, UNSTABLE),
            (4014, "InvalidGiftCode", UNLISTED, UNSTABLE),
            (5005, "InvalidActivitySecret", UNLISTED, UNSTABLE),
            (5006, "NoEligibleActivity", UNLISTED, UNSTABLE),
            (5007, "PurchaseCanceled", UNLISTED, UNSTABLE),
            (5008, "PurchaseError", UNLISTED, UNSTABLE),
            (5009, "UnauthorizedForAchievement", UNLISTED, UNSTABLE),
            (5010, "RateLimited", UNLISTED, UNSTABLE),
        ],
    );
}

#[test]
fn rpc_closes_agree_with_discord_api_types() {
    compare(
        table("discord-rpc-close"),
        |entry| entry.name,
        RPC_CLOSES.iter().copied(),
        &[
            (1000, "CloseNormal", UNLISTED, UNSTABLE),
            (1003, "CloseUnsupported", UNLISTED, UNSTABLE),
            (1006, "CloseAbnormal", UNLISTED, UNSTABLE),
        ],
    );
}
