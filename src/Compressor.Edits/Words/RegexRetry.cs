using System.Text.RegularExpressions;

namespace Compressor.Edits.Words;

/// <summary>
/// A regular expression's limit is one of the clock, not of the processor: where a busy machine lets the process stand still for that long, even a
/// plain sentence exceeds it.
/// </summary>
public static class RegexRetry
{
    /// <summary>Tries once more after a <see cref="RegexMatchTimeoutException"/>: what is really hard to match is so again.</summary>
    /// <param name="match">Begins anew each time it is called.</param>
    /// <exception cref="RegexMatchTimeoutException">It took too long both times.</exception>
    public static T Run<T>(Func<T> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        try
        {
            return match();
        }
        catch (RegexMatchTimeoutException)
        {
            return match();
        }
    }
}
