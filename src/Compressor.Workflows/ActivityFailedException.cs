namespace Compressor.Workflows;

/// <summary>An activity or sub-workflow ended with an exception. A returned value is not a failure, even if it describes an error.</summary>
public sealed class ActivityFailedException(string name, string errorType, string message)
    : Exception($"{name} failed: {errorType}: {message}")
{
    public string Name { get; } = name;

    /// <summary>The full name of the exception's type.</summary>
    public string ErrorType { get; } = errorType;
}
