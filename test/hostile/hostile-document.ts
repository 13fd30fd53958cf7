/** A document with a text everywhere that an author can put one, but within the marks of Markdown. */
export function hostileDocument(text: string): string {
  return `---
title: T${text}
owner: ${text}
---

# Heading ${text}

**Owner:** somebody ${text}

## Prerequisites

- \`tool${text}\` 1.2+
- [ ] Ready ${text}

## Procedure

### Step 1: Title ${text}

Prose ${text} and [a link ${text}](https://e.example/${text.replace(/[\s()<>]/g, '')}). <!-- comment ${text} -->

> **WARNING:** careful ${text}

\`\`\`bash
# Title ${text}
echo "a ${text}" <name${text}>
# Expected: shown ${text}
echo one # Should ${text}
\`\`\`

Run \`kubectl get pods ${text}\`.

Create \`file${text}.txt\`:

\`\`\`text
content ${text}
\`\`\`

1. Look at it ${text}

- Error rate ${text} < 1% for 5 minutes

### Step 2 (optional): If needed ${text}

\`\`\`console
$ ls ${text}
output ${text}
\`\`\`

## Troubleshooting

- **Symptom ${text}:** restart it ${text}

## Rollback

If it fails ${text}:

\`\`\`bash
rm "b ${text}"
\`\`\`

## Escalation

- Person ${text}: a@e.example
`;
}
