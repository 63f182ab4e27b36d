<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "passkeys.ftl" as passkeys>
<#-- Accounts are opened and passwords found again in the shop, which sends the letters. -->
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("username", "password"); section>
<#if section == "header">${msg("loginAccountTitle")}<#elseif section == "form">
<form class="form" id="kc-form-login" method="post" action="${url.loginAction}">
<#if !usernameHidden??>
<@field.input name="username" label=msg("email") value=(login.username)!"" type="email" autocomplete=(enableWebAuthnConditionalUI?has_content)?then("username webauthn", "username") error=messagesPerField.getFirstError("username", "password") autofocus=true required=true/>
</#if>
<@field.password name="password" label=msg("password") autocomplete="current-password" error="" autofocus=usernameHidden?? required=true/>
<input type="hidden" name="credentialId" value="${(auth.selectedCredential)!""}">
<button>${msg("doLogIn")}</button>
</form>
<script>
// The shop hashes passwords in this form (NFKC), so that every keyboard types the same; Keycloak takes them as they come.
document.getElementById("kc-form-login").addEventListener("submit", event => {
  event.target.password.value = event.target.password.value.normalize("NFKC");
});
</script>
<div class="passkey"><@passkeys.conditionalUIData/></div>
<#if (client.baseUrl)?has_content>
<p class="other"><a href="${client.baseUrl}sign-in/forgotten">${msg("echeanceForgotten")}</a></p>
<p>${msg("echeanceNone")} <a href="${client.baseUrl}sign-up">${msg("echeanceSignUp")}</a></p>
</#if>
</#if>
</@layout.registrationLayout>
