<#macro input name label value="" required=false autocomplete="off" fieldName=name error=messagesPerField.get(fieldName) autofocus=false type="text" inputmode="" hint="">
<#local numeric=autocomplete == "one-time-code">
<div class="field">
<label for="${name}">${label}</label>
<#if hint?has_content><span class="hint" id="${name}-hint">${hint}</span></#if>
<#if error?has_content><span class="error" id="${name}-error" role="alert"><span class="hush">${msg("echeanceError")}</span>${error}</span></#if>
<input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}"<#if autofocus> autofocus</#if><#if required> required</#if><#if numeric> inputmode="numeric"<#elseif inputmode?has_content> inputmode="${inputmode}"</#if><#if error?has_content> aria-invalid="true"</#if><#if error?has_content || hint?has_content> aria-describedby="<#if hint?has_content>${name}-hint </#if><#if error?has_content>${name}-error</#if>"</#if>>
</div>
</#macro>

<#macro password name label value="" required=false forgotPassword=false fieldName=name error=messagesPerField.get(fieldName) autocomplete="off" autofocus=false>
<@input name=name label=label value=value required=required fieldName=fieldName error=error autocomplete=autocomplete autofocus=autofocus type="password"/>
<#nested>
</#macro>

<#macro checkbox name label value=false required=false>
<label class="check" for="${name}"><input type="checkbox" id="${name}" name="${name}"<#if value> checked</#if>> ${label}</label>
</#macro>

<#macro errorIcon error=""></#macro>
