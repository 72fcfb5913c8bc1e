using System.Diagnostics.CodeAnalysis;

namespace Compressor.Mcp.Resources;

/// <summary>The URIs of resources: <c>compressor://jobs/ID</c> and <c>compressor://jobs/ID/result</c>.</summary>
internal static class JobUris
{
    public const string JobTemplate = Prefix + "{id}", ResultTemplate = Prefix + "{id}" + Result;

    private const string Prefix = "compressor://jobs/", Result = "/result";

    public static string Of(string jobId) => Prefix + Uri.EscapeDataString(jobId);

    public static string ResultOf(string jobId) => Of(jobId) + Result;

    /// <summary>The job, and whether its result is meant.</summary>
    public static bool TryParse(string? uri, [NotNullWhen(true)] out string? jobId, out bool isResult)
    {
        (jobId, isResult) = (null, false);
        if (uri?.StartsWith(Prefix, StringComparison.Ordinal) is not true) return false;
        var rest = uri[Prefix.Length..];
        isResult = rest.EndsWith(Result, StringComparison.Ordinal);
        jobId = Uri.UnescapeDataString(isResult ? rest[..^Result.Length] : rest);
        return jobId.Length > 0 && !jobId.Contains('/', StringComparison.Ordinal);
    }
}
