using System.Text;
using Compressor.Edits;

namespace Compressor.Errors;

/// <summary>A row of <see cref="Failures"/>: one thing that can go wrong, and all that is said and done about it.</summary>
/// <param name="Code">Stable, snake_case. Rows that are one to a program, and differ in what is said to people, share one.</param>
/// <param name="HttpStatus">Of a request that fails with it. A job that failed with it is a 200 all the same, and its operation a 422.</param>
/// <param name="Retry">Whether trying again helps, and who does it.</param>
/// <param name="Message">One plain sentence: what happened. <c>{name}</c> stands for a value.</param>
/// <param name="Action">The one thing to do next.</param>
public sealed record Failure(string Code, int HttpStatus, FailureRetry Retry, FailureText Message, FailureText Action)
{
    /// <summary>The workflow tries again by itself.</summary>
    public bool IsTransient => Retry is FailureRetry.AfterWait or FailureRetry.Step or FailureRetry.Session or FailureRetry.Render;

    /// <param name="values">For each <c>{name}</c> in the sentences.</param>
    /// <exception cref="ArgumentException">A value is missing.</exception>
    public JobError In(Language language, params (string Name, object Value)[] values) =>
        new(Code, Fill(Message.In(language), values), Fill(Action.In(language), values));

    /// <param name="said">What the backend said, free of secrets: it takes the place of the sentence unless it is empty.</param>
    public JobError Saying(string? said, Language language) => In(language) is var error && string.IsNullOrEmpty(said) ? error : error with { Message = said };

    // By hand: orchestrators use it, and a regular expression depends on the clock.
    private static string Fill(string template, (string Name, object Value)[] values)
    {
        var text = new StringBuilder(template.Length);
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at);
            if (open < 0) return text.Append(template, at, template.Length - at).ToString();
            var close = template.IndexOf('}', open);
            text.Append(template, at, open - at).Append(ValueOf(template[(open + 1)..close], values));
            at = close + 1;
        }

        return text.ToString();
    }

    private static object ValueOf(string name, (string Name, object Value)[] values) =>
        Array.Find(values, value => value.Name == name).Value ?? throw new ArgumentException($"The sentence needs a value for {{{name}}}.", nameof(values));
}
