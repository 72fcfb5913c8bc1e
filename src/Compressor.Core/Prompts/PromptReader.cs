namespace Compressor.Core.Prompts;

/// <summary>Reads what a sentence asks, in English or Chinese.</summary>
public static partial class PromptReader
{
}
