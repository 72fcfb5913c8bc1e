namespace Compressor.TestSupport.Nemo;

/// <summary>One request as it came. Bodies up to 1 MB of JSON are kept as text; of uploads, the file's facts.</summary>
/// <param name="Headers">By name, case-insensitive; several values joined by a comma.</param>
/// <param name="BodyBytes">Bytes of the body that arrived.</param>
public sealed record RecordedRequest(
    NemoRoute Route, string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, string Body, long BodyBytes)
{
    /// <summary>Names the connection that it came over.</summary>
    public string Connection { get; init; } = "";

    /// <summary>The name of an uploaded file, as a server reads it from the part's header.</summary>
    public string? FileName { get; init; }

    /// <summary>The upload part's whole Content-Disposition.</summary>
    public string? Disposition { get; init; }

    /// <summary>Bytes of the uploaded file.</summary>
    public long FileBytes { get; init; }

    /// <summary>Hex SHA-256 of the uploaded file.</summary>
    public string? FileHash { get; init; }

    /// <summary>What it got instead of the usual answer.</summary>
    public Fault? Fault { get; init; }

    /// <summary>The session that it is about, as the path or the body says; null: none.</summary>
    public string? Session { get; init; }

    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value : null;
}
