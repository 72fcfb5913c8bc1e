using System.Text.Json.Nodes;
using Compressor.Api;
using Compressor.Api.Errors;
using Compressor.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;

namespace Compressor.Functions.Http;

/// <summary>
/// Who may call the API, by the setting <c>Api:Authorization</c>: <c>function</c> (the default; a function key), <c>entra</c> (a
/// signed-in caller; App Service authentication checks the token before us) or <c>anonymous</c> (anyone). Attributes are fixed when the app
/// is compiled, so the level is changed in the metadata that the worker gives the host.
/// </summary>
public sealed class RouteAuthorization(ApiOptions options) : IFunctionMetadataTransformer
{
    /// <summary>Set by App Service authentication, which drops what a caller sends under this name.</summary>
    private const string PrincipalHeader = "X-MS-CLIENT-PRINCIPAL-ID";
    private readonly ApiAuthorization _level = options.Authorization;

    public string Name => nameof(RouteAuthorization);

    public void Transform(IList<IFunctionMetadata> original)
    {
        if (_level is ApiAuthorization.Function) return;
        foreach (var bindings in original.Select(function => function.RawBindings).OfType<IList<string>>())
        {
            for (var i = 0; i < bindings.Count; i++)
            {
                if (JsonNode.Parse(bindings[i]) is not JsonObject binding || !IsHttpTrigger(binding)) continue;
                binding["authLevel"] = "Anonymous";
                bindings[i] = binding.ToJsonString();
            }
        }
    }

    internal bool Refuses(HttpRequest request) => _level is ApiAuthorization.Entra && string.IsNullOrEmpty(request.Headers[PrincipalHeader].ToString());

    internal static IResult SignInFirst(HttpRequest request) => Problems.Create(request, Failures.SignInRequired);

    private static bool IsHttpTrigger(JsonObject binding) => string.Equals((string?)binding["type"], "httpTrigger", StringComparison.OrdinalIgnoreCase);
}
