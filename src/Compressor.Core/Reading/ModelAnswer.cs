using System.ComponentModel;
using Compressor.Edits;

namespace Compressor.Core.Reading;

/// <summary>What a model must answer, and all that it can say. Its JSON schema goes to the model.</summary>
internal sealed record ModelAnswer
{
    [Description("What the sentence asks of the video. Leave out everything that it does not ask for.")]
    public VideoEdit Edit { get; init; } = new();

    [Description("Parts of the sentence that ask for something that no property of the edit stands for, quoted word for word.")]
    public IReadOnlyList<string> NotPossible { get; init; } = [];
}
