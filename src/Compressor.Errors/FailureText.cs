using Compressor.Edits;

namespace Compressor.Errors;

/// <summary>A sentence in both languages.</summary>
public sealed record FailureText(string English, string Chinese)
{
    public string In(Language language) => language.Say(English, Chinese);
}
