using System.Text.Json;
using Compressor.Workflows;

namespace Compressor.Core.Jobs;

/// <summary>The JSON that the product writes: what workflows record and what callers see has one form.</summary>
public static class Json
{
    /// <summary>The same object as <see cref="WorkflowJson.Options"/>.</summary>
    public static JsonSerializerOptions Options => WorkflowJson.Options;
}
